import type { LogLevel } from '@dashtam/logging-domain';

/** One line that waits for the end of its request. */
export interface HeldLine {
  readonly line: string;
  readonly level: LogLevel;
  readonly timeMs: number;
  /** Bytes of memory that its text can take. */
  readonly bytes: number;
}

/** The lines of one trace that has open requests. */
export class HeldTrace {
  /** `released` once it is known to matter: nothing is held any more. */
  state: 'holding' | 'released' = 'holding';
  /** When its first request began, epoch milliseconds. */
  readonly sinceMs: number;
  /** Bytes of memory that the lines can take. */
  bytes = 0;
  #lines: HeldLine[] = [];
  #evicted = new Map<LogLevel, number>();

  constructor(sinceMs: number) {
    this.sinceMs = sinceMs;
  }

  get length(): number {
    return this.#lines.length;
  }

  add(line: HeldLine): void {
    this.#lines.push(line);
    this.bytes += line.bytes;
  }

  /** Makes room: the oldest DEBUG line goes first, else the oldest. */
  evictOne(): void {
    const debugAt = this.#lines.findIndex(({ level }) => level === 'debug');
    const [line] = this.#lines.splice(Math.max(0, debugAt), 1);
    if (line === undefined) return;
    this.bytes -= line.bytes;
    this.countEvicted(line.level);
  }

  /** Gives up all lines. */
  evictAll(): void {
    for (const { level } of this.takeLines()) this.countEvicted(level);
  }

  /** Notes a line that found no room. */
  countEvicted(level: LogLevel): void {
    this.#evicted.set(level, (this.#evicted.get(level) ?? 0) + 1);
  }

  /** The lines, oldest first; none are left. */
  takeLines(): readonly HeldLine[] {
    const lines = this.#lines;
    this.#lines = [];
    this.bytes = 0;
    return lines;
  }

  /** How many lines found no room, by level; none are left. */
  takeEvicted(): ReadonlyMap<LogLevel, number> {
    const evicted = this.#evicted;
    this.#evicted = new Map();
    return evicted;
  }
}
