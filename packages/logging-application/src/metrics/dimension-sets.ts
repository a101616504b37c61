import { METRIC_LIMITS } from '@dashtam/logging-domain';
import { isOwn } from '../objects/own-property';
import type { BoundContext } from '../encoder/bound-context';
import { isDimensionValue } from './metric-names';

/** Where a record's dimensions come from. */
export interface DimensionSource {
  readonly bound: BoundContext;
  readonly context: object | undefined;
  /** Values of dimensions that are written when the record has no field of that name. */
  readonly constants: Readonly<Record<string, string>>;
}

/** The dimensions of one record. */
export interface RecordDimensions {
  /** JSON text of the sets of which the record has every member. */
  readonly sets: string;
  /** `,"name":"value"` of the constants that they need. */
  readonly fields: string;
}

/** Chooses the sets that CloudWatch would find whole; one that is not would cost every metric. */
export function dimensionsOf(
  sets: readonly (readonly string[])[],
  source: DimensionSource,
): RecordDimensions {
  const needed = new Set<string>();
  const whole = sets.filter((set) => {
    const sources = set.map((name) => sourceOf(name, source));
    if (sources.includes('none') || set.length > METRIC_LIMITS.dimensions) return false;
    set.forEach((name, at) => sources[at] === 'constant' && needed.add(name));
    return true;
  });
  let fields = '';
  for (const name of needed) {
    fields += `,${JSON.stringify(name)}:${JSON.stringify(source.constants[name])}`;
  }
  return { sets: JSON.stringify(whole), fields };
}

function sourceOf(name: string, source: DimensionSource): 'record' | 'constant' | 'none' {
  const { bound, context, constants } = source;
  if (context !== undefined && isOwn(context, name)) {
    const value = (context as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) return isDimensionValue(value) ? 'record' : 'none';
  }
  const at = bound.entries.findIndex((entry) => entry.name === name);
  if (at !== -1) return isDimensionText(boundValue(bound, at)) ? 'record' : 'none';
  return isDimensionValue(constants[name]) ? 'constant' : 'none';
}

/** The JSON text of a bound field. */
export function boundValue({ entries, ends, text }: BoundContext, at: number): string {
  const start = (ends[at - 1] ?? 0) + (entries[at]?.fragment.length ?? 0);
  return text.slice(start, ends[at]);
}

function isDimensionText(json: string): boolean {
  return json.startsWith('"') && isDimensionValue(JSON.parse(json));
}
