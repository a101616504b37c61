import type { LogLevel } from '@dashtam/logging-domain';

/** One line on its way out. */
export interface QueuedLine {
  /** What will be written, newline included. */
  readonly text: string;
  readonly level: LogLevel;
  /** The line's instant, epoch milliseconds. */
  readonly timeMs: number;
  /** 1 for the first line of the sink, then ascending. */
  readonly sequence: number;
}
