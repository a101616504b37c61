/** The middle of some figures and how far they spread. */
export interface Distribution {
  readonly median: number;
  /** A quarter of the figures is lower. */
  readonly lowerQuartile: number;
  /** A quarter of the figures is higher. */
  readonly upperQuartile: number;
}

/**
 * Sums up figures, with linear interpolation between neighbours.
 *
 * @throws RangeError when there are none
 */
export function distributionOf(figures: readonly number[]): Distribution {
  if (figures.length === 0) throw new RangeError('there are no figures; there must be at least 1');
  const sorted = figures.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}

/**
 * The ratios `ours / theirs`, round by round: the two figures of one round were taken shortly
 * after another, so what disturbs the machine for longer than a round cancels out.
 *
 * @throws RangeError when the numbers of rounds differ
 */
export function ratiosOf(ours: readonly number[], theirs: readonly number[]): Distribution {
  if (ours.length !== theirs.length) {
    throw new RangeError(`${ours.length} rounds of ours, but ${theirs.length} of theirs`);
  }
  return distributionOf(ours.map((figure, round) => figure / at(theirs, round)));
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = at(sorted, Math.floor(position));
  const above = at(sorted, Math.ceil(position));
  return below + (above - below) * (position % 1);
}

function at(figures: readonly number[], index: number): number {
  return figures[index] ?? Number.NaN;
}
