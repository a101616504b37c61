import type { LogLevel } from '@dashtam/logging-domain';

/** A finished line on its way to CloudWatch. */
export interface QueuedLine {
  /** The line without its newline: the event's message. */
  readonly message: string;
  /** UTF-8 bytes of `message`. */
  readonly bytes: number;
  readonly level: LogLevel;
  /** The record's instant, epoch milliseconds. */
  readonly timeMs: number;
  readonly traceId: string;
  /**
   * Place in the order of arrival. In memory 1, 2, 3 ..., set by the queue, 0 before; in a spool the
   * position where the line ends.
   */
  sequence: number;
  /** The fallback sink has it already. */
  isOnFallback: boolean;
}
