import { LineTally } from '../line/line-tally';

/** One segment on the disk and what it holds. */
export interface SegmentEntry {
  /** Place of its first byte in the spool. */
  readonly start: number;
  /** Place after its last byte. */
  readonly end: number;
  readonly tally: LineTally;
}

/** What the writer knows of the segments that are not delivered; the last one is being written. */
export class SegmentLedger {
  #entries: { readonly start: number; end: number; readonly tally: LineTally }[] = [];

  /** Lines were appended to the segment at `start`, which now ends at `end`. */
  append(start: number, end: number, lines: LineTally): void {
    let last = this.#entries.at(-1);
    if (last?.start !== start) {
      last = { start, end, tally: new LineTally() };
      this.#entries.push(last);
    }
    last.end = end;
    last.tally.addAll(lines);
  }

  /** Forgets segments that end at or before `position`: they are delivered. */
  forget(position: number): void {
    if ((this.#entries[0]?.end ?? Infinity) > position) return;
    this.#entries = this.#entries.filter(({ end }) => end > position);
  }

  /** Takes out the oldest segment that starts at `from` or later; never the last one. */
  takeOldest(from: number): SegmentEntry | undefined {
    const index = this.#entries.findIndex(({ start }) => start >= from);
    if (index < 0 || index === this.#entries.length - 1) return undefined;
    return this.#entries.splice(index, 1)[0];
  }
}
