import type { LogLevel } from '@dashtam/logging-domain';
import { UntoldDrops } from './untold-drops';

it('what one turn of the event loop loses is told once, by level, and the next turn anew', async () => {
  const told: Partial<Record<LogLevel, number>>[] = [];
  const drops = new UntoldDrops((lines) => told.push(lines));
  drops.add('info', 2);
  drops.add('debug', 1);
  drops.add('info', 3);
  expect(told).toEqual([]);
  await Promise.resolve();
  expect(told).toEqual([{ info: 5, debug: 1 }]);
  drops.add('error', 1);
  await Promise.resolve();
  expect(told.slice(1)).toEqual([{ error: 1 }]);
});
