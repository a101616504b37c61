import type { LogLevel } from '@dashtam/logging-domain';
import type { EventText } from '../bytes/event-text';

/** A finished line as it was handed in. */
export interface WrittenLine {
  /** The line without its newline: the event's message. */
  readonly message: string;
  readonly level: LogLevel;
  /** The record's instant, epoch milliseconds. */
  readonly timeMs: number;
  readonly traceId: string;
  /** The fallback sink has it already. */
  isOnFallback: boolean;
}

/** A line on its way to CloudWatch. */
export interface QueuedLine extends WrittenLine {
  /** The message in the form in which it is at hand. */
  readonly text: EventText;
  /** UTF-8 bytes of the message. */
  readonly bytes: number;
  /**
   * Place in the order of arrival. In memory 1, 2, 3 ..., set by the queue, 0 before; in a spool the
   * position where the line ends.
   */
  sequence: number;
  /** It is delivered or reported; set by the queue. */
  isSettled: boolean;
}
