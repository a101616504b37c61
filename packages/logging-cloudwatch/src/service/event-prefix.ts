import { Chunk } from '../bytes/chunk';

const LONGEST_BYTES = 64;
const WORD_BYTES = 4;

/** What stands before an event's message in a put. It is kept, since many events share an instant. */
export class EventPrefix {
  readonly #chunk = new Chunk(LONGEST_BYTES);
  #length = 0;
  #timestamp: number | undefined;

  /**
   * @param target with room for 64 bytes
   * @param timestamp epoch milliseconds
   * @returns place after the last byte of the prefix
   */
  copyTo(target: DataView, place: number, timestamp: number): number {
    if (timestamp !== this.#timestamp) {
      this.#length = this.#chunk.bytes.write(`{"timestamp":${timestamp},"message":"`);
      this.#timestamp = timestamp;
    }
    const { words } = this.#chunk;
    for (let at = 0; at < this.#length; at += WORD_BYTES) {
      target.setInt32(place + at, words.getInt32(at, true), true);
    }
    return place + this.#length;
  }
}
