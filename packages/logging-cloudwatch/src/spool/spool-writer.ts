import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import { ADMITTED_SHARE } from '../line/admission';
import { deleteSegment } from './delete-segments';
import { GatheredLines } from './gathered-lines';
import { PendingLines } from './pending-lines';
import { segmentBytes } from './segment';
import { SegmentFile, type Write } from './segment-file';
import { SegmentLedger } from './segment-ledger';
import type { SpoolCounters } from './spool-counters';

/** Gathered bytes that are appended at once, although the turn goes on. */
const GATHER_BYTES = 64 * 1024;

/** What the writer of a spool works with. */
export interface SpoolWriterParts {
  readonly folder: string;
  readonly counters: SpoolCounters;
  /** UTF-8 bytes of undelivered messages at most. */
  readonly capacityBytes: number;
  /** Told of lines that were refused or pushed out. */
  readonly onOverflow: (level: LogLevel, lines: number) => void;
  /** Writes to a file; default the file system's. */
  readonly write?: Write;
}

/**
 * The caller's side of a spool: gathers lines and appends them as one chunk. `committed` moves
 * only after a whole chunk, so that a reader never sees half of one.
 */
export class SpoolWriter {
  /** Lines that are neither delivered nor reported. */
  readonly pending: PendingLines;
  readonly #parts: SpoolWriterParts;
  readonly #segmentBytes: number;
  readonly #gatherBytes: number;
  /** Lines not appended yet. */
  readonly #gathered = new GatheredLines(GATHER_BYTES * 2);
  readonly #ledger = new SegmentLedger();
  #position = 0;
  #segment: SegmentFile | undefined;

  constructor(parts: SpoolWriterParts) {
    this.#parts = parts;
    this.pending = new PendingLines(parts.counters);
    this.#segmentBytes = segmentBytes(parts.capacityBytes);
    this.#gatherBytes = Math.min(GATHER_BYTES, this.#segmentBytes);
  }

  /** Gathers a line, or refuses it and tells. Returns whether enough is gathered for an append. */
  write(line: string, level: LogLevel, timeMs: number): boolean {
    const bytes = this.#gathered.add(line, level, timeMs);
    if (!this.#isAdmitted(bytes, level)) {
      this.#gathered.takeOut(bytes);
      this.#parts.onOverflow(level, 1);
      return false;
    }
    this.pending.gather(level, bytes, timeMs);
    return this.#gathered.length >= this.#gatherBytes;
  }

  /**
   * Appends what is gathered.
   *
   * @throws the system's error; the lines stay gathered and the next commit tries again
   */
  commit(): void {
    if (this.#gathered.length === 0) return;
    const { counters } = this.#parts;
    const segment = this.#writable();
    segment.append(this.#gathered.bytes);
    const end = this.position;
    this.#ledger.append(segment.start, end, this.pending.gathered);
    this.#ledger.forget(counters.booked('acknowledged'));
    this.pending.append(this.#position);
    this.#gathered.clear();
    this.#position = end;
    counters.set('committed', this.#position);
  }

  /** Takes back what is gathered, in the format of the spool; it no longer counts here. */
  takeBack(): Buffer {
    const lines = Buffer.from(this.#gathered.bytes);
    this.#gathered.clear();
    this.pending.ungather();
    this.#segment?.mend();
    return lines;
  }

  /** Lets go of the open segment. */
  close(): void {
    this.#segment?.close();
    this.#segment = undefined;
  }

  /** Where the next line will end up, what is gathered included. */
  get position(): number {
    return this.#position + this.#gathered.length;
  }

  #isAdmitted(bytes: number, level: LogLevel): boolean {
    const share = ADMITTED_SHARE[level];
    const room = this.#parts.capacityBytes * share - bytes;
    if (this.pending.bytesAtMost <= room) return true;
    while (this.pending.bytes > room) {
      if (share < 1 || room < 0 || !this.#dropOldest()) return false;
    }
    return true;
  }

  /** Gives up the oldest whole segment that nobody has begun to read. */
  #dropOldest(): boolean {
    const { counters, folder, onOverflow } = this.#parts;
    const dropped = counters.locked(() => {
      const entry = this.#ledger.takeOldest(counters.get('claimed'));
      if (entry === undefined) return undefined;
      if (counters.get('droppedTo') !== entry.start) counters.set('droppedFrom', entry.start);
      counters.set('droppedTo', entry.end);
      return entry;
    });
    if (dropped === undefined) return false;
    deleteSegment(folder, dropped.start);
    this.pending.drop(dropped.tally);
    for (const level of LOG_LEVELS) {
      const lines = dropped.tally.lines(level);
      if (lines > 0) onOverflow(level, lines);
    }
    return true;
  }

  /** The segment to append to; a full one is followed by a new one. */
  #writable(): SegmentFile {
    if (this.#segment !== undefined && this.#segment.length < this.#segmentBytes) {
      return this.#segment;
    }
    const { folder, write } = this.#parts;
    const next = new SegmentFile(folder, this.#position, write);
    this.#segment?.close();
    this.#segment = next;
    return next;
  }
}
