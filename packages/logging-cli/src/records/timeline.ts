import type { SourceLine } from '../input/read-lines';
import { parseRecord, textOf, type LogRecord } from './log-record';
import { isOfTrace } from './record-filter';

/** What happened in one trace, in order of time. */
export interface Timeline {
  readonly traceId: string;
  /** Those that logged in it, in the order of their first line. */
  readonly services: readonly string[];
  /** From the first line to the last, milliseconds. */
  readonly durationMs: number;
  readonly entries: readonly TimelineEntry[];
}

/** One line of a trace. */
export interface TimelineEntry {
  /** Since the first line, milliseconds; undefined where the line tells no time. */
  readonly offsetMs: number | undefined;
  /** The field `service`, else where the line was found. */
  readonly service: string;
  readonly record: LogRecord;
}

interface TimedRecord {
  readonly timeMs: number;
  readonly service: string;
  readonly record: LogRecord;
}

/** Gathers the lines of a trace; undefined when there is none. */
export async function gatherTimeline(
  traceId: string,
  lines: AsyncIterable<SourceLine>,
): Promise<Timeline | undefined> {
  const found: TimedRecord[] = [];
  for await (const line of lines) {
    const record = parseRecord(line.text);
    if (record && isOfTrace(record, traceId)) found.push(timed(record, line));
  }
  if (found.length === 0) return undefined;
  // Lines without a time come last, in the order in which they were found.
  const inOrder = found.toSorted((a, b) => a.timeMs - b.timeMs || 0);
  const known = inOrder.map(({ timeMs }) => timeMs).filter(Number.isFinite);
  const startMs = known[0] ?? 0;
  return {
    traceId,
    services: [...new Set(inOrder.map(({ service }) => service))],
    durationMs: (known.at(-1) ?? 0) - startMs,
    entries: inOrder.map(({ timeMs, service, record }) => ({
      offsetMs: Number.isFinite(timeMs) ? timeMs - startMs : undefined,
      service,
      record,
    })),
  };
}

function timed(record: LogRecord, { source, timeMs }: SourceLine): TimedRecord {
  const own = Date.parse(textOf(record, 'timestamp') ?? '');
  return {
    timeMs: Number.isNaN(own) ? (timeMs ?? Number.POSITIVE_INFINITY) : own,
    service: textOf(record, 'service') ?? source,
    record,
  };
}
