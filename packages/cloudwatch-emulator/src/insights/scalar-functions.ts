import { toNumber, toText, type QueryValue } from './query-value';

type ScalarFunction = (...values: readonly QueryValue[]) => QueryValue;

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  ['abs', numeric(Math.abs)],
  ['ceil', numeric(Math.ceil)],
  ['floor', numeric(Math.floor)],
  ['strlen', (value) => toText(value)?.length],
  ['tolower', (value) => toText(value)?.toLowerCase()],
  ['toupper', (value) => toText(value)?.toUpperCase()],
  ['trim', (value) => toText(value)?.trim()],
  ['concat', (...values) => values.map((value) => toText(value) ?? '').join('')],
  ['strcontains', (value, part) => flag((toText(value) ?? '').includes(toText(part) ?? ''))],
  ['coalesce', (...values) => values.find((value) => value !== undefined)],
  ['ispresent', (value) => flag(value !== undefined)],
  ['isempty', (value) => flag(value === undefined || value === '')],
  ['isblank', (value) => flag((toText(value) ?? '').trim() === '')],
  ['bin', bin],
]);

/** Whether a function of that name is emulated. */
export function isScalarFunction(name: string): boolean {
  return FUNCTIONS.has(name.toLowerCase());
}

/** Calls a function. A function that is not emulated has no value. */
export function callScalar(name: string, values: readonly QueryValue[]): QueryValue {
  return FUNCTIONS.get(name.toLowerCase())?.(...values);
}

/** A truth value as the query language has it: 1 or 0. */
export function flag(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}

function numeric(calculate: (value: number) => number): ScalarFunction {
  return (value) => {
    const number = toNumber(value);
    return number === undefined ? undefined : calculate(number);
  };
}

// The evaluator passes @timestamp as the last value, since bin() rounds it down to a period.
function bin(period: QueryValue, timestamp: QueryValue): QueryValue {
  const [, count, unit = ''] = /^(\d+)(ms|s|m|h|d)/.exec(toText(period) ?? '') ?? [];
  const widthMs = Number(count) * (UNIT_MS[unit] ?? NaN);
  const timeMs = toNumber(timestamp);
  if (timeMs === undefined || !(widthMs > 0)) return undefined;
  return new Date(Math.floor(timeMs / widthMs) * widthMs);
}
