import { signalEnd } from './signal-end';

it.each([
  ['SIGTERM', 4711, { raise: 'SIGTERM' }],
  ['SIGINT', 2, { raise: 'SIGINT' }],
  ['SIGTERM', 1, { exitCode: 143 }],
  ['SIGINT', 1, { exitCode: 130 }],
] as const)('after %s, process %d ends with %j', (signal, pid, end) => {
  expect(signalEnd(signal, pid)).toEqual(end);
});
