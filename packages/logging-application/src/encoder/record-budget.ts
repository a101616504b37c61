import { DEFAULT_LIMITS, type RecordLimits } from '@dashtam/logging-domain';

/**
 * Characters that the passes over a record's texts may look at for each byte of the longest line:
 * about 20 ms with the default limits. Ordinary records stay below it. What no budget of bytes
 * bounds, such as many long texts of which `[REDACTED]` stays, ends here.
 */
const WORK_PER_BYTE = 16;

/** What one record may still hold. */
export class RecordBudget {
  #nodesLeft = 0;
  #workLeft = 0;
  #bytes = 0;
  #bytesLeft = 0;
  #bytesSeen = 0;
  #cut = false;

  /** Starts a record that may hold `bytes` bytes. */
  start(limits: RecordLimits, bytes: number): void {
    this.#nodesLeft = limits.nodesPerRecord;
    this.#workLeft = WORK_PER_BYTE * Math.max(limits.lineBytes, DEFAULT_LIMITS.lineBytes);
    this.#bytes = bytes;
    this.#bytesLeft = bytes;
    this.#bytesSeen = 0;
    this.#cut = false;
  }

  /** No further value fits. */
  get spent(): boolean {
    return this.#nodesLeft <= 0 || this.#cut;
  }

  /** Something was left out because the line would be too long, or take too long. */
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

  /** Counts what a scan looked at; when nothing is left, no further text is read. */
  spend(work: number): void {
    this.#workLeft -= work;
    if (this.#workLeft < 0) this.#cut = true;
  }

  /**
   * Lets `write` take no more than `bytes`, and gives them back: its text is not written itself. The
   * work stays counted; if none is left, the look at that text is the last.
   */
  within(bytes: number, write: () => string): string {
    const left = this.#bytesLeft;
    const cut = this.#cut;
    const seen = this.#bytesSeen;
    this.#bytesLeft = Math.min(left, bytes);
    const text = write();
    this.#bytesLeft = left;
    this.#bytesSeen = seen;
    this.#cut = cut;
    return text;
  }

  /** Takes a member of `bytes` bytes if they fit; if not, takes nothing. */
  claim(bytes: number): boolean {
    if (this.#cut || bytes > this.#bytesLeft) return false;
    this.#nodesLeft -= 1;
    this.#bytesSeen += bytes;
    this.#bytesLeft -= bytes;
    return true;
  }

  /** Takes back what a key took whose value is left out. */
  giveBack(bytes: number): void {
    this.#bytesSeen -= bytes;
    this.#bytesLeft += bytes;
  }

  /** Takes `bytes` if they fit; if not, the record counts as cut. */
  take(bytes: number): boolean {
    this.#bytesSeen += bytes;
    if (bytes > this.#bytesLeft) {
      this.#cut = true;
      return false;
    }
    this.#bytesLeft -= bytes;
    return true;
  }
}
