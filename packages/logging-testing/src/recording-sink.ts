import {
  SEVERITY,
  tellSafely,
  type LogLevel,
  type LogSink,
  type OnFailure,
  type SinkFailureKind,
  type SinkStats,
} from '@dashtam/logging-domain';
import type { LoggedRecord } from './logged-record';

/** Options of `createRecordingSink`. */
export interface RecordingSinkOptions {
  /** Lines kept; beyond it the least severe go first. Default 100,000; at least 1. */
  readonly maxLines?: number;
  /** Told of each line that is not kept. Default: nobody. */
  readonly onFailure?: OnFailure;
}

/** A `LogSink` that keeps its lines for a test to look at. */
export interface RecordingSink extends LogSink {
  /** The lines as they were written, in order, newline included. */
  lines(): readonly string[];
  /** The lines, parsed. Throws if one is not valid JSON, which no line may be. */
  records(): readonly LoggedRecord[];
  /** The records of one level. */
  byLevel(level: LogLevel): readonly LoggedRecord[];
  /** The records of one trace. */
  byTrace(traceId: string): readonly LoggedRecord[];
  /** Forgets the lines; counters go on. */
  clear(): void;
}

interface KeptLine {
  readonly line: string;
  readonly level: LogLevel;
  readonly traceId: string;
}

/** Makes a sink that keeps its lines in memory and honours the whole `LogSink` contract. */
export function createRecordingSink(options: RecordingSinkOptions = {}): RecordingSink {
  const { maxLines = 100_000, onFailure } = options;
  if (!Number.isInteger(maxLines) || maxLines < 1) {
    throw new RangeError(`maxLines is ${maxLines}; it must be an integer of at least 1`);
  }
  const dropped = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
  let kept: KeptLine[] = [];
  let sent = 0;
  let closed = false;

  const lose = (kind: SinkFailureKind, level: LogLevel, reason: string): void => {
    dropped[level] += 1;
    tellSafely(onFailure, { kind, count: 1, level, reason });
  };
  const makeRoom = (level: LogLevel): boolean => {
    const victim = kept.reduce((low, { level: other }, index) => {
      return SEVERITY[other] < SEVERITY[kept[low]?.level ?? level] ? index : low;
    }, 0);
    const least = kept[victim]?.level ?? level;
    const makesRoom = SEVERITY[least] < SEVERITY[level];
    if (makesRoom) {
      kept.splice(victim, 1);
      sent -= 1;
    }
    lose('overflow', makesRoom ? least : level, `${maxLines} lines are kept already`);
    return makesRoom;
  };
  const parse = (lines: readonly KeptLine[]): readonly LoggedRecord[] =>
    lines.map(({ line }) => JSON.parse(line) as LoggedRecord);

  return {
    write(line, level, _timeMs, traceId): void {
      if (closed) return lose('closed', level, 'written after close');
      if (kept.length >= maxLines && !makeRoom(level)) return;
      kept.push({ line, level, traceId });
      sent += 1;
    },
    flush: () => Promise.resolve(),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
    stats: (): SinkStats => ({
      queued: 0,
      sent,
      retried: 0,
      rejected: 0,
      dropped: { ...dropped },
      bytes: 0,
      lagMs: 0,
    }),
    lines: () => kept.map(({ line }) => line),
    records: () => parse(kept),
    byLevel: (level) => parse(kept.filter((entry) => entry.level === level)),
    byTrace: (traceId) => parse(kept.filter((entry) => entry.traceId === traceId)),
    clear: () => {
      kept = [];
    },
  };
}
