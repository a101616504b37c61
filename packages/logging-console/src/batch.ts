import type { LogLevel } from '@dashtam/logging-domain';
import type { LinePlace, QueuedLine } from './queued-line';

/**
 * Lines that leave in one write, as one text. Of a line by itself it keeps only what its loss would
 * ask for: its level and where it ends. Used again and again, so that a line allocates nothing.
 */
export class Batch {
  readonly #levels: LogLevel[] = [];
  readonly #ends: number[] = [];
  #length = 0;
  #text = '';
  #firstMs = 0;
  #firstSequence = 0;

  /** A batch of lines that waited. */
  static of(lines: readonly QueuedLine[]): Batch {
    const batch = new Batch();
    for (const { text, level, timeMs, sequence } of lines) {
      batch.add(text, level, timeMs, sequence);
    }
    return batch;
  }

  /** All lines, one after the other. */
  get text(): string {
    return this.#text;
  }

  /** How many lines it has. */
  get length(): number {
    return this.#length;
  }

  /** Its first line. */
  get oldest(): LinePlace | undefined {
    if (this.#length === 0) return undefined;
    return { timeMs: this.#firstMs, sequence: this.#firstSequence };
  }

  add(text: string, level: LogLevel, timeMs: number, sequence: number): void {
    const at = this.#length;
    if (at === 0) {
      this.#firstMs = timeMs;
      this.#firstSequence = sequence;
    }
    this.#text += text;
    this.#levels[at] = level;
    this.#ends[at] = this.#text.length;
    this.#length = at + 1;
  }

  /** Lets go of all lines, but not of the room that they took. */
  clear(): void {
    this.#length = 0;
    this.#text = '';
  }

  /** The levels of the lines of which some of the last `remainingBytes` bytes are a part. */
  levelsWithin(remainingBytes: number): readonly LogLevel[] {
    let remaining = remainingBytes;
    for (let at = this.#length - 1; at > 0; at -= 1) {
      remaining -= Buffer.byteLength(this.#text.slice(this.#ends[at - 1], this.#ends[at]));
      if (remaining <= 0) return this.#levels.slice(at, this.#length);
    }
    return this.#levels.slice(0, this.#length);
  }
}
