import { Timestamp } from './timestamp';

it('the instant is that of each call, in UTC with milliseconds', () => {
  const timestamp = new Timestamp();
  expect([0, 0, 1, 0, 999, 1_000, 12_045, 59].map((timeMs) => timestamp.format(timeMs))).toEqual([
    '{"timestamp":"1970-01-01T00:00:00.000Z"',
    '{"timestamp":"1970-01-01T00:00:00.000Z"',
    '{"timestamp":"1970-01-01T00:00:00.001Z"',
    '{"timestamp":"1970-01-01T00:00:00.000Z"',
    '{"timestamp":"1970-01-01T00:00:00.999Z"',
    '{"timestamp":"1970-01-01T00:00:01.000Z"',
    '{"timestamp":"1970-01-01T00:00:12.045Z"',
    '{"timestamp":"1970-01-01T00:00:00.059Z"',
  ]);
});
