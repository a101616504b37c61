import { METRIC_LIMITS, METRIC_UNITS, type MetricUnit } from '@dashtam/logging-domain';
import type { KeyEntry } from '../encoder/key-table';
import type { ValueWriter } from '../encoder/value-writer';
import { RefusedMetric } from './refused-metric';

/** One metric as it is written. */
export interface WrittenMetric {
  readonly name: string;
  readonly unit: MetricUnit;
  /** The JSON text of its value. */
  readonly json: string;
}

const UNITS: ReadonlySet<unknown> = new Set(METRIC_UNITS);

/**
 * Reads one metric: a number, a list of numbers, or `{ value, unit }`.
 *
 * @throws RefusedMetric that says what was seen and what is allowed
 */
export function readMetric(writer: ValueWriter, entry: KeyEntry, given: unknown): WrittenMetric {
  const { name } = entry;
  if (typeof given === 'number' || Array.isArray(given)) {
    return { name, unit: 'None', json: valueText(writer, entry, given) };
  }
  if (typeof given !== 'object' || given === null) throw notNumber(given);
  const { value, unit = 'None' } = given as { readonly value?: unknown; readonly unit?: unknown };
  if (!UNITS.has(unit)) {
    throw new RefusedMetric(`its unit is ${shown(unit)}; allowed are the units of CloudWatch`);
  }
  return { name, unit: unit as MetricUnit, json: valueText(writer, entry, value) };
}

function valueText(writer: ValueWriter, entry: KeyEntry, value: unknown): string {
  if (!Array.isArray(value)) return numberText(writer, entry, value);
  const { length } = value;
  if (!(length >= 1 && length <= METRIC_LIMITS.values)) {
    throw new RefusedMetric(`it has ${length} values; allowed are 1 to ${METRIC_LIMITS.values}`);
  }
  const items: string[] = [];
  // By place, since `map` would pass over the holes of a sparse list and leave no JSON.
  for (let at = 0; at < length; at += 1) items.push(numberText(writer, entry, value[at]));
  return `[${items.join(',')}]`;
}

/** A number may be a secret too, by its name or by its looks: then it is none that is counted. */
function numberText(writer: ValueWriter, entry: KeyEntry, value: unknown): string {
  if (typeof value !== 'number') throw notNumber(value);
  if (!(Math.abs(value) <= METRIC_LIMITS.value)) {
    throw new RefusedMetric(`its value is ${value}; allowed are numbers from -2^360 to 2^360`);
  }
  const text = writer.judged(entry.verdict, value);
  if (text.startsWith('"')) throw new RefusedMetric('it looks like a secret');
  return text;
}

function notNumber(value: unknown): RefusedMetric {
  return new RefusedMetric(
    `its value is ${shown(value)}; allowed are a number, a list of numbers and { value, unit }`,
  );
}

/** The kind of a value, never the value: it was not redacted. */
function shown(value: unknown): string {
  return value === null ? 'null' : `a value of type ${typeof value}`;
}
