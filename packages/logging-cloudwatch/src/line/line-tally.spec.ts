import { LOG_LEVELS } from '@dashtam/logging-domain';
import { LineTally } from './line-tally';

const countsOf = (tally: LineTally): readonly number[] =>
  LOG_LEVELS.map((level) => tally.lines(level));

it('counts lines by level and their bytes', () => {
  const tally = new LineTally();
  tally.add('info', 10);
  tally.add('info', 5);
  tally.add('critical', 1);
  expect([countsOf(tally), tally.bytes]).toEqual([[0, 2, 0, 0, 1], 16]);
});

it('takes in another one, which stays as it is until it is cleared', () => {
  const [sum, part] = [new LineTally(), new LineTally()];
  part.add('error', 7);
  sum.addAll(part);
  sum.addAll(part);
  expect([countsOf(sum), sum.bytes]).toEqual([[0, 0, 0, 2, 0], 14]);
  part.clear();
  expect([countsOf(part), part.bytes]).toEqual([[0, 0, 0, 0, 0], 0]);
  expect(sum.bytes).toBe(14);
});
