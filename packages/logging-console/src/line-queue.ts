import { LOG_LEVELS, SEVERITY, type LogLevel } from '@dashtam/logging-domain';
import type { QueuedLine } from './queued-line';

/** Lines that wait, in order, within a bound that the more severe ones survive. */
export class LineQueue {
  readonly #lines: QueuedLine[] = [];
  readonly #bytesOf: Record<LogLevel, number> = {
    debug: 0,
    info: 0,
    warning: 0,
    error: 0,
    critical: 0,
  };
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get length(): number {
    return this.#lines.length;
  }

  get oldest(): QueuedLine | undefined {
    return this.#lines[0];
  }

  /**
   * Adds a line. When it would exceed `roomBytes`, less severe lines make room, oldest of the
   * least severe first; when those do not suffice, the new line itself is refused.
   *
   * @returns the lines that are not in the queue because of that
   */
  add(line: QueuedLine, roomBytes: number): readonly QueuedLine[] {
    const bytes = Buffer.byteLength(line.text);
    if (this.#bytes + bytes > roomBytes && !this.#canMakeRoom(line.level, roomBytes - bytes)) {
      return [line];
    }
    const evicted: QueuedLine[] = [];
    while (this.#bytes + bytes > roomBytes) evicted.push(this.#evictLeastSevere());
    this.#lines.push(line);
    this.#count(line, 1);
    return evicted;
  }

  /** Takes lines from the front: at least one, and more while they fit into `maxBytes`. */
  take(maxBytes: number): readonly QueuedLine[] {
    let bytes = 0;
    const end = this.#lines.findIndex(({ text }, index) => {
      bytes += Buffer.byteLength(text);
      return index > 0 && bytes > maxBytes;
    });
    const taken = this.#lines.splice(0, end < 0 ? this.#lines.length : end);
    for (const line of taken) this.#count(line, -1);
    return taken;
  }

  /** Whether the lines that a line of `level` may not push out fit into `roomBytes`. */
  #canMakeRoom(level: LogLevel, roomBytes: number): boolean {
    const staying = LOG_LEVELS.filter((other) => SEVERITY[other] >= SEVERITY[level]);
    return staying.reduce((sum, other) => sum + this.#bytesOf[other], 0) <= roomBytes;
  }

  #evictLeastSevere(): QueuedLine {
    const least = LOG_LEVELS.find((level) => this.#bytesOf[level] > 0);
    const index = this.#lines.findIndex(({ level }) => level === least);
    const [evicted] = this.#lines.splice(index, 1) as [QueuedLine];
    this.#count(evicted, -1);
    return evicted;
  }

  #count({ level, text }: QueuedLine, sign: 1 | -1): void {
    const change = sign * Buffer.byteLength(text);
    this.#bytesOf[level] += change;
    this.#bytes += change;
  }
}
