type Comparison = (value: number, threshold: number) => boolean;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['GreaterThanThreshold', (value, threshold) => value > threshold],
  ['GreaterThanOrEqualToThreshold', (value, threshold) => value >= threshold],
  ['LessThanThreshold', (value, threshold) => value < threshold],
  ['LessThanOrEqualToThreshold', (value, threshold) => value <= threshold],
]);

/** The comparison of that name; nothing for operators that are not emulated. */
export function breaches(comparisonOperator: string): Comparison | undefined {
  return COMPARISONS.get(comparisonOperator);
}
