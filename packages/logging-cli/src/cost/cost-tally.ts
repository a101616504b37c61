import type { SourceLine } from '../input/read-lines';
import { parseRecord, textOf, type LogRecord } from '../records/log-record';
import { levelOf } from '../records/record-filter';

/** How much of something there is. */
export interface Share {
  readonly records: number;
  /** As CloudWatch counts them. */
  readonly bytes: number;
}

/** What records are counted by. */
export const DIMENSIONS = ['level', 'service', 'route', 'message'] as const;

/** One of `DIMENSIONS`. */
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * What CloudWatch adds to the UTF-8 bytes of each event. Source:
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
const EVENT_OVERHEAD_BYTES = 26;

/** Stands for what has no such field. */
const NONE = '(none)';
/** Stands for what is no JSON object. */
const NOT_JSON = '(not JSON)';
/** Values that are told apart in a dimension; interpolated messages could fill the memory. */
const MAX_VALUES = 50_000;
/** Stands for all values after that many. */
const OTHERS = '(others)';

/** Counts records and bytes by level, service, route and message. */
export class CostTally {
  readonly #shares = new Map<Dimension, Map<string, { records: number; bytes: number }>>(
    DIMENSIONS.map((dimension) => [dimension, new Map()]),
  );
  #records = 0;
  #bytes = 0;
  #firstMs = Number.POSITIVE_INFINITY;
  #lastMs = Number.NEGATIVE_INFINITY;

  /** All of it. */
  get total(): Share {
    return { records: this.#records, bytes: this.#bytes };
  }

  /** From the first instant that a record tells to the last, milliseconds; 0 where none does. */
  get spanMs(): number {
    return Math.max(0, this.#lastMs - this.#firstMs);
  }

  add({ text, timeMs }: SourceLine): void {
    if (text === '') return;
    const bytes = Buffer.byteLength(text) + EVENT_OVERHEAD_BYTES;
    const record = parseRecord(text);
    this.#records += 1;
    this.#bytes += bytes;
    const ownMs = Date.parse((record && textOf(record, 'timestamp')) ?? '');
    this.#see(Number.isNaN(ownMs) ? timeMs : ownMs);
    const values = record ? valuesOf(record) : DIMENSIONS.map(() => NOT_JSON);
    DIMENSIONS.forEach((dimension, at) => this.#count(dimension, values[at] ?? NONE, bytes));
  }

  /** What each value of a dimension takes, the largest first. */
  by(dimension: Dimension): readonly (Share & { readonly value: string })[] {
    return [...(this.#shares.get(dimension) ?? [])]
      .map(([value, share]) => ({ value, ...share }))
      .sort((a, b) => b.bytes - a.bytes || (a.value < b.value ? -1 : 1));
  }

  #see(timeMs: number | undefined): void {
    if (timeMs === undefined) return;
    this.#firstMs = Math.min(this.#firstMs, timeMs);
    this.#lastMs = Math.max(this.#lastMs, timeMs);
  }

  #count(dimension: Dimension, seen: string, bytes: number): void {
    const shares = this.#shares.get(dimension);
    if (!shares) return;
    const value = shares.has(seen) || shares.size < MAX_VALUES ? seen : OTHERS;
    const share = shares.get(value) ?? { records: 0, bytes: 0 };
    share.records += 1;
    share.bytes += bytes;
    shares.set(value, share);
  }
}

function valuesOf(record: LogRecord): readonly (string | undefined)[] {
  return [
    levelOf(record)?.toUpperCase(),
    textOf(record, 'service'),
    routeOf(record),
    textOf(record, 'message'),
  ];
}

/** The route's template; a path would be another value for each id in it. */
function routeOf(record: LogRecord): string | undefined {
  const route = textOf(record, 'http_route');
  const method = textOf(record, 'http_method');
  return route === undefined || method === undefined ? route : `${method} ${route}`;
}
