import { distributionOf, ratiosOf } from './distribution';

describe('distributionOf', () => {
  it('finds the middle of an odd number of figures, in any order', () => {
    expect(distributionOf([9, 1, 5]).median).toBe(5);
  });

  it('takes the mean of the two in the middle of an even number', () => {
    expect(distributionOf([4, 1, 3, 2]).median).toBe(2.5);
  });

  it('tells how far the middle half spreads', () => {
    expect(distributionOf([10, 2, 4, 6, 8])).toEqual({
      median: 6,
      lowerQuartile: 4,
      upperQuartile: 8,
    });
  });

  it('is not moved by one round that was disturbed', () => {
    expect(distributionOf([1, 1, 1, 1, 5_000])).toEqual(distributionOf([1, 1, 1, 1, 1]));
  });

  it('leaves the figures in their order', () => {
    const figures = [3, 1, 2];
    distributionOf(figures);
    expect(figures).toEqual([3, 1, 2]);
  });

  it('refuses no figures', () => {
    expect(() => distributionOf([])).toThrow('there are no figures');
  });
});

describe('ratiosOf', () => {
  it('compares round by round, so a slow moment of the machine cancels out', () => {
    expect(ratiosOf([1, 10, 1], [2, 20, 2]).median).toBe(0.5);
  });

  it('refuses to compare different numbers of rounds', () => {
    expect(() => ratiosOf([1, 2], [1])).toThrow('2 rounds of ours, but 1 of theirs');
  });
});
