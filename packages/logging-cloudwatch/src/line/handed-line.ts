import type { LogLevel } from '@dashtam/logging-domain';
import type { WrittenLine } from './queued-line';

/**
 * A line as the caller has handed it in. Its newline is cut off only for those who ask for the
 * message: the spool needs one behind each line, and cutting costs more than writing.
 */
export class HandedLine implements WrittenLine {
  /** With its newline, or without one. */
  readonly line: string;
  readonly level: LogLevel;
  readonly timeMs: number;
  readonly traceId: string;
  isOnFallback = false;

  constructor(line: string, level: LogLevel, timeMs: number, traceId: string) {
    this.line = line;
    this.level = level;
    this.timeMs = timeMs;
    this.traceId = traceId;
  }

  get message(): string {
    return this.line.endsWith('\n') ? this.line.slice(0, -1) : this.line;
  }
}
