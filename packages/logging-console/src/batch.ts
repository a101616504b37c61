import type { LogLevel } from '@dashtam/logging-domain';
import type { QueuedLine } from './queued-line';

/**
 * Lines that leave in one write, as one text. Of a line by itself it keeps only what its loss would
 * ask for: its level and where it ends.
 */
export class Batch {
  readonly #levels: LogLevel[] = [];
  readonly #ends: number[] = [];
  #text = '';
  #oldest: QueuedLine | undefined;

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
    return this.#levels.length;
  }

  /** Its first line. */
  get oldest(): QueuedLine | undefined {
    return this.#oldest;
  }

  add(text: string, level: LogLevel, timeMs: number, sequence: number): void {
    this.#oldest ??= { text, level, timeMs, sequence };
    this.#text += text;
    this.#levels.push(level);
    this.#ends.push(this.#text.length);
  }

  /** The levels of the lines of which some of the last `remainingBytes` bytes are a part. */
  levelsWithin(remainingBytes: number): readonly LogLevel[] {
    let remaining = remainingBytes;
    const first = this.#ends.findLastIndex((end, at) => {
      remaining -= Buffer.byteLength(this.#text.slice(this.#ends[at - 1] ?? 0, end));
      return remaining <= 0;
    });
    return this.#levels.slice(Math.max(first, 0));
  }
}
