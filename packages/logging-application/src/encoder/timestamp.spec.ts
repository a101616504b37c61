import { Timestamp } from './timestamp';

it('the instant is that of each call, in UTC with milliseconds', () => {
  const timestamp = new Timestamp();
  expect([0, 0, 1, 0].map((timeMs) => timestamp.format(timeMs))).toEqual([
    '{"timestamp":"1970-01-01T00:00:00.000Z"',
    '{"timestamp":"1970-01-01T00:00:00.000Z"',
    '{"timestamp":"1970-01-01T00:00:00.001Z"',
    '{"timestamp":"1970-01-01T00:00:00.000Z"',
  ]);
});
