import type { RecordLimits } from '@dashtam/logging-domain';

/** What one record may still hold. */
export class RecordBudget {
  #nodesLeft = 0;
  #bytes = 0;
  #bytesLeft = 0;
  #bytesSeen = 0;
  #cut = false;

  /** Starts a record that may hold `bytes` bytes. */
  start(limits: RecordLimits, bytes: number): void {
    this.#nodesLeft = limits.nodesPerRecord;
    this.#bytes = bytes;
    this.#bytesLeft = bytes;
    this.#bytesSeen = 0;
    this.#cut = false;
  }

  /** No further value fits. */
  get spent(): boolean {
    return this.#nodesLeft <= 0 || this.#cut;
  }

  /** Something was left out because the line would be too long. */
  get cut(): boolean {
    return this.#cut;
  }

  /** UTF-8 bytes of all values read so far, kept or cut. */
  get bytesSeen(): number {
    return this.#bytesSeen;
  }

  /** Bytes that were taken. */
  get bytesTaken(): number {
    return this.#bytes - this.#bytesLeft;
  }

  get bytesLeft(): number {
    return this.#bytesLeft;
  }

  countNode(): void {
    this.#nodesLeft -= 1;
  }

  /** Takes what has to be written in any case. */
  force(bytes: number): void {
    this.#bytesLeft = Math.max(0, this.#bytesLeft - bytes);
  }

  /**
   * Takes `cost` if it fits; if not, the record counts as cut.
   *
   * @param bytes how much of the cost is text; the rest is the time that it took
   */
  take(cost: number, bytes = cost): boolean {
    this.#bytesSeen += bytes;
    if (cost > this.#bytesLeft) {
      this.#cut = true;
      return false;
    }
    this.#bytesLeft -= cost;
    return true;
  }
}
