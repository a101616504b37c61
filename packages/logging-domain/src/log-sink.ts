import type { LogLevel } from './level';

/**
 * The port that adapters implement. What crosses it is a finished line: encoded once, redacted,
 * one line of JSON that ends in a newline. The contract, tested by `describeSinkContract` of
 * `@dashtam/logging-testing`:
 *
 * 1. `write` never throws.
 * 2. `write` never waits for a network.
 * 3. A line's meaning is never changed.
 * 4. Order is kept.
 * 5. Memory is bounded; the least severe is refused first.
 * 6. `flush` settles when every earlier line is delivered or reported, or at the deadline.
 * 7. `close` is idempotent; later writes are reported as lost.
 * 8. Every loss is reported exactly once, with a kind, a count and the level.
 */
export interface LogSink {
  /**
   * Accepts one line.
   *
   * @param line finished JSON text, newline-terminated
   * @param level severity of the line
   * @param timeMs the line's instant, epoch milliseconds, the same as its `timestamp` field
   * @param traceId the line's `trace_id`
   */
  write(line: string, level: LogLevel, timeMs: number, traceId: string): void;
  /** Resolves, never rejects, by the deadline. Default 10,000 ms. */
  flush(deadlineMs?: number): Promise<void>;
  /** Delivers what it can by the deadline, reports the rest, releases everything. Never rejects. */
  close(deadlineMs?: number): Promise<void>;
  /**
   * For the very end of the process, when the event loop no longer turns: puts everything held
   * where it survives the process, or reports it as lost, before it returns; later lines at once.
   * Never throws; may be called again. Sinks that hold nothing back have none.
   */
  flushSync?(): void;
  /** A snapshot of the sink's counters. Cheap enough to be asked every second. */
  stats(): SinkStats;
}

/** Counters of a sink since it was made. */
export interface SinkStats {
  /** Lines accepted that are neither delivered nor reported as lost. */
  readonly queued: number;
  /** Lines delivered. */
  readonly sent: number;
  /** Attempts to deliver that were repeated. */
  readonly retried: number;
  /** Lines that the destination refused for good. */
  readonly rejected: number;
  /** Lines given up before they were delivered, rejected and kept ones included, by level. */
  readonly dropped: Readonly<Record<LogLevel, number>>;
  /** UTF-8 bytes of the queued lines. */
  readonly bytes: number;
  /** Age of the oldest queued line in milliseconds; 0 when nothing is queued. */
  readonly lagMs: number;
}

/**
 * Why lines were lost, or (`kept`, `degraded`) why they are or may be late:
 * - `overflow`: the bounded queue was full
 * - `closed`: written after `close`
 * - `rejected`: the destination refused them for good
 * - `expired`: older than the destination accepts
 * - `deadline`: undelivered when `close` ran out of time
 * - `unwritable`: the destination is gone (closed pipe, full disk)
 * - `kept`: undelivered when the sink ended, but on a disk from where the next start delivers them;
 *   lost only if that disk does not outlive the process
 * - `degraded`: nothing is lost yet, delivery is failing or has fallen back
 */
export type SinkFailureKind =
  'overflow' | 'closed' | 'rejected' | 'expired' | 'deadline' | 'unwritable' | 'kept' | 'degraded';

/** What a sink tells its `onFailure` listener. */
export interface SinkFailure {
  readonly kind: SinkFailureKind;
  /** Lines lost or kept; 0 for `degraded`. */
  readonly count: number;
  /** Level of these lines; one failure is told per level. */
  readonly level: LogLevel;
  /** One sentence for the operator. */
  readonly reason: string;
}

/** Listener for losses and degradation. It may throw, or be an async function that fails; the sink goes on. */
export type OnFailure = (failure: SinkFailure) => void;
