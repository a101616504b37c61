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

  /** Counts one line. */
  add(level: LogLevel, bytes: number): void {
    this.#lines[level] += 1;
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
