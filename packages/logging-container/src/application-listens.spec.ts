import process from 'node:process';
import { applicationListens } from './application-listens';

const listeners: (() => void)[] = [];
const listen = (count: number): void => {
  for (let index = 0; index < count; index += 1) {
    const listener = (): void => undefined;
    listeners.push(listener);
    process.on('SIGTERM', listener);
  }
};
const holders = [
  [process, '__signal_exit_emitter__'],
  [globalThis, Symbol.for('signal-exit emitter')],
] as const;

afterEach(() => {
  for (const listener of listeners.splice(0)) process.off('SIGTERM', listener);
  for (const [holder, key] of holders) Reflect.deleteProperty(holder, key);
});

it('our own listener does not count', () => {
  listen(1);
  expect(applicationListens('SIGTERM')).toBe(false);
});

it('another one is the application', () => {
  listen(2);
  expect(applicationListens('SIGTERM')).toBe(true);
});

it.each(holders)('those of signal-exit are not', (holder, key) => {
  Reflect.set(holder, key, { count: 2 });
  listen(3);
  expect(applicationListens('SIGTERM')).toBe(false);
  listen(1);
  expect(applicationListens('SIGTERM')).toBe(true);
});
