/** A value in a query: text, a number, a time, or nothing where a field is absent. */
export type QueryValue = string | number | Date | undefined;

/** One row of a query: field values by name. Absent fields are not in the map. */
export type QueryRow = ReadonlyMap<string, QueryValue>;

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The value as a number, where it is one, looks like one, or is a time (epoch milliseconds). */
export function toNumber(value: QueryValue): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  return value !== undefined && NUMBER.test(value) ? Number(value) : undefined;
}

/** The value as an answer shows it; times as `YYYY-MM-DD HH:mm:ss.SSS` in UTC. */
export function toText(value: QueryValue): string | undefined {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  return typeof value === 'number' ? String(Math.round(value * 10_000) / 10_000) : value;
}

/**
 * Whether two values are equal. Two texts are compared exactly, so that ids made of digits keep
 * theirs; as soon as one side is a number, both are compared as numbers.
 */
export function areEqual(left: QueryValue, right: QueryValue): boolean {
  if (left === undefined || right === undefined) return false;
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  const [a, b] = [toNumber(left), toNumber(right)];
  return a === undefined || b === undefined ? toText(left) === toText(right) : a === b;
}

/** Sorts ascending: absent values, then texts, then numbers and times. */
export function compareValues(left: QueryValue, right: QueryValue): number {
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a !== undefined && b !== undefined) return a - b;
  const [x = '', y = ''] = [toText(left), toText(right)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function rankOf(value: QueryValue): number {
  if (value === undefined) return 0;
  return toNumber(value) === undefined ? 1 : 2;
}
