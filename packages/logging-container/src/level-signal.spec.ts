import process from 'node:process';
import { LevelSignal } from './level-signal';

it('listens once however many want to hear it, and stops with the last', () => {
  const before = process.listenerCount('SIGUSR2');
  const signal = new LevelSignal();
  const toggles = [jest.fn(), jest.fn()];
  const leaves = toggles.map((toggle) => signal.join(toggle));
  expect(process.listenerCount('SIGUSR2')).toBe(before + 1);
  process.emit('SIGUSR2', 'SIGUSR2');
  leaves[0]?.();
  leaves[0]?.();
  process.emit('SIGUSR2', 'SIGUSR2');
  expect(toggles.map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  leaves[1]?.();
  expect(process.listenerCount('SIGUSR2')).toBe(before);
});
