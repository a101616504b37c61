import { levelOfPino } from './pino-level';

it.each([
  [10, 'debug'],
  [20, 'debug'],
  [25, 'debug'],
  [30, 'info'],
  [35, 'info'],
  [40, 'warning'],
  [50, 'error'],
  [60, 'critical'],
  [70, 'critical'],
  ['trace', 'debug'],
  ['DEBUG', 'debug'],
  ['info', 'info'],
  ['WARN', 'warning'],
  ['Warning', 'warning'],
  ['error', 'error'],
  ['FATAL', 'critical'],
  ['critical', 'critical'],
  ['notice', 'info'],
  ['constructor', 'info'],
  ['__proto__', 'info'],
  [undefined, 'info'],
])('%s means %s', (level, expected) => {
  expect(levelOfPino(level)).toBe(expected);
});
