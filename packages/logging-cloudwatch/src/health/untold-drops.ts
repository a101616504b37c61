import type { LogLevel } from '@dashtam/logging-domain';

/** Adds up what one turn of the event loop loses, so that it is told in one message. */
export class UntoldDrops {
  readonly #tell: (lines: Readonly<Partial<Record<LogLevel, number>>>) => void;
  #lines: Partial<Record<LogLevel, number>> = {};

  constructor(tell: (lines: Readonly<Partial<Record<LogLevel, number>>>) => void) {
    this.#tell = tell;
  }

  /** Lines are lost. */
  add(level: LogLevel, lines: number): void {
    if (Object.keys(this.#lines).length === 0) {
      queueMicrotask(() => {
        this.#tell(this.#lines);
        this.#lines = {};
      });
    }
    this.#lines[level] = (this.#lines[level] ?? 0) + lines;
  }
}
