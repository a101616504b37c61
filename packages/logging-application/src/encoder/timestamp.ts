/** Writes the head of a line: ISO 8601, UTC, milliseconds. The text of one instant is made once. */
export class Timestamp {
  #timeMs = Number.NaN;
  #text = '';

  /** @param timeMs epoch milliseconds, an integer within the range of Date */
  format(timeMs: number): string {
    if (timeMs !== this.#timeMs) {
      this.#text = `{"timestamp":"${new Date(timeMs).toISOString()}"`;
      this.#timeMs = timeMs;
    }
    return this.#text;
  }
}
