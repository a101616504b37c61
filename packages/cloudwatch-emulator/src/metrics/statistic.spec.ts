import { statisticOf } from './statistic';

const VALUES = [5, 1, 4, 2, 3];

describe('statistics', () => {
  it.each([
    ['SampleCount', 5],
    ['Sum', 15],
    ['Average', 3],
    ['Minimum', 1],
    ['Maximum', 5],
    ['p0', 1],
    ['p50', 3],
    ['p80', 4],
    ['p80.1', 5],
    ['p100', 5],
  ])('%s of 1 to 5 is %d', (name, expected) => {
    expect(statisticOf(name)?.(VALUES)).toBe(expected);
  });

  it.each(['Median', 'p', 'p101', 'sum', 'TM99'])('%s is none', (name) => {
    expect(statisticOf(name)).toBeUndefined();
  });
});
