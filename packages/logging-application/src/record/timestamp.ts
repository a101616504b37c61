import { flatten } from '../text/flatten';

const SECOND_MS = 1_000;
/** Characters of an instant before its milliseconds. */
const UNTIL_MS = -'000Z'.length;

/**
 * Writes the head of a line: ISO 8601, UTC, milliseconds. The text of one instant is made once, and
 * what instants of one second have in common too, since asking the engine takes longer than a line.
 */
export class Timestamp {
  #timeMs = Number.NaN;
  #text = '';
  /** The second that was written last, as its first millisecond. */
  #secondMs = Number.NaN;
  #secondText = '';

  /** @param timeMs epoch milliseconds, an integer within the range of Date */
  format(timeMs: number): string {
    if (timeMs !== this.#timeMs) {
      const ms = Math.floor(timeMs - this.#secondMs);
      this.#text =
        ms >= 0 && ms < SECOND_MS
          ? `${this.#secondText}${String(ms).padStart(3, '0')}Z"`
          : this.#startSecond(timeMs);
      this.#timeMs = timeMs;
    }
    return this.#text;
  }

  #startSecond(timeMs: number): string {
    const text = flatten(`{"timestamp":"${new Date(timeMs).toISOString()}"`);
    this.#secondMs = Math.floor(timeMs / SECOND_MS) * SECOND_MS;
    this.#secondText = text.slice(0, UNTIL_MS - 1);
    return text;
  }
}
