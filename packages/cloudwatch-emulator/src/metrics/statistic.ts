/** A statistic of numbers of which there is at least one. */
export type Statistic = (values: readonly number[]) => number;

const BASIC: ReadonlyMap<string, Statistic> = new Map<string, Statistic>([
  ['SampleCount', (values) => values.length],
  ['Sum', sum],
  ['Average', (values) => sum(values) / values.length],
  ['Minimum', (values) => values.reduce((least, value) => Math.min(least, value))],
  ['Maximum', (values) => values.reduce((most, value) => Math.max(most, value))],
]);

/** The statistics that need no number, by their names on the wire. */
export const BASIC_STATISTICS: readonly string[] = [...BASIC.keys()];

const PERCENTILE = /^p(\d{1,2}(?:\.\d{1,10})?|100)$/;

/** The statistic of that name: one of `BASIC_STATISTICS`, or `p0` to `p100`; else nothing. */
export function statisticOf(name: string): Statistic | undefined {
  const percent = PERCENTILE.exec(name)?.[1];
  if (percent === undefined) return BASIC.get(name);
  return (values) => percentile(values, Number(percent));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

// Nearest rank: always one of the values that occur.
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(rank, 1) - 1] as number;
}
