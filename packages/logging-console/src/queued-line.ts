import type { LogLevel } from '@dashtam/logging-domain';

/** When a line was said, and after which. */
export interface LinePlace {
  /** The line's instant, epoch milliseconds. */
  readonly timeMs: number;
  /** 1 for the first line of the sink, then ascending. */
  readonly sequence: number;
}

/** One line on its way out. */
export interface QueuedLine extends LinePlace {
  /** What will be written, newline included. */
  readonly text: string;
  readonly level: LogLevel;
}
