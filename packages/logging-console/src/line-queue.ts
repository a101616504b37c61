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
    if (this.#bytes + line.bytes > roomBytes && !this.#canMakeRoom(line, roomBytes)) return [line];
    const evicted: QueuedLine[] = [];
    while (this.#bytes + line.bytes > roomBytes) evicted.push(this.#evictLeastSevere());
    this.#lines.push(line);
    this.#count(line, 1);
    return evicted;
  }

  /** Takes lines from the front: at least one, and more while they fit into `maxBytes`. */
  take(maxBytes: number): readonly QueuedLine[] {
    let bytes = 0;
    const end = this.#lines.findIndex((line, index) => {
      bytes += line.bytes;
      return index > 0 && bytes > maxBytes;
    });
    const taken = this.#lines.splice(0, end < 0 ? this.#lines.length : end);
    for (const line of taken) this.#count(line, -1);
    return taken;
  }

  #canMakeRoom(line: QueuedLine, roomBytes: number): boolean {
    let kept = line.bytes;
    for (const level of LOG_LEVELS) {
      if (SEVERITY[level] >= SEVERITY[line.level]) kept += this.#bytesOf[level];
    }
    return kept <= roomBytes;
  }

  #evictLeastSevere(): QueuedLine {
    const least = LOG_LEVELS.find((level) => this.#bytesOf[level] > 0);
    const index = this.#lines.findIndex(({ level }) => level === least);
    const [evicted] = this.#lines.splice(index, 1) as [QueuedLine];
    this.#count(evicted, -1);
    return evicted;
  }

  #count({ level, bytes }: QueuedLine, sign: 1 | -1): void {
    this.#bytesOf[level] += sign * bytes;
    this.#bytes += sign * bytes;
  }
}
