import { compareValues, toNumber, toText, type QueryValue } from './query-value';

type Aggregate = (values: readonly QueryValue[], parameter: QueryValue) => QueryValue;

/** The rows of a group as an aggregate sees them. */
export interface AggregateInput {
  /** The first argument's value for every row; for `count(*)` a value for every row. */
  readonly values: readonly QueryValue[];
  /** The second argument: the percent of `pct`. */
  readonly parameter: QueryValue;
}

const AGGREGATES: ReadonlyMap<string, Aggregate> = new Map<string, Aggregate>([
  ['count', (values) => present(values).length],
  ['count_distinct', (values) => new Set(present(values).map(toText)).size],
  ['sum', (values) => numbers(values).reduce((sum, value) => sum + value, 0)],
  ['avg', average],
  ['min', (values) => present(values).sort(compareValues)[0]],
  ['max', (values) => present(values).sort(compareValues).at(-1)],
  ['median', (values) => percentile(values, 50)],
  ['pct', percentile],
  ['percentile', percentile],
]);

/** Whether an aggregate of that name is emulated. */
export function isAggregate(name: string): boolean {
  return AGGREGATES.has(name.toLowerCase());
}

/** The aggregate of a group; nothing where no row has a value. */
export function aggregate(name: string, { values, parameter }: AggregateInput): QueryValue {
  return AGGREGATES.get(name.toLowerCase())?.(values, parameter);
}

function average(values: readonly QueryValue[]): QueryValue {
  const all = numbers(values);
  return all.length === 0 ? undefined : all.reduce((sum, value) => sum + value, 0) / all.length;
}

// Nearest rank: always one of the values that occur.
function percentile(values: readonly QueryValue[], percent: QueryValue): QueryValue {
  const sorted = numbers(values).sort((a, b) => a - b);
  const rank = Math.ceil(((toNumber(percent) ?? NaN) / 100) * sorted.length);
  return sorted[Math.max(rank, 1) - 1];
}

function present(values: readonly QueryValue[]): QueryValue[] {
  return values.filter((value) => value !== undefined);
}

function numbers(values: readonly QueryValue[]): number[] {
  return values.map(toNumber).filter((value) => value !== undefined);
}
