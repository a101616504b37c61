import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';

/** Lines by level, and UTF-8 bytes of their messages. */
export class LineTally {
  readonly #lines: Record<LogLevel, number> = {
    debug: 0,
    info: 0,
    warning: 0,
    error: 0,
    critical: 0,
  };
  #bytes = 0;

  /** Counts lines of one level and the bytes of all of them; default: one line. */
  add(level: LogLevel, bytes: number, lines = 1): void {
    this.#lines[level] += lines;
    this.#bytes += bytes;
  }

  /** Counts all lines of another tally. */
  addAll(other: LineTally): void {
    for (const level of LOG_LEVELS) this.#lines[level] += other.lines(level);
    this.#bytes += other.bytes;
  }

  /** Counts from nothing again. */
  clear(): void {
    for (const level of LOG_LEVELS) this.#lines[level] = 0;
    this.#bytes = 0;
  }

  lines(level: LogLevel): number {
    return this.#lines[level];
  }

  get bytes(): number {
    return this.#bytes;
  }
}
