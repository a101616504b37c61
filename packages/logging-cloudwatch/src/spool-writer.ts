import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import { ADMITTED_SHARE } from './admission';
import { GatheredLines } from './gathered-lines';
import { segmentBytes } from './segment';
import { SegmentFile, type Write } from './segment-file';
import type { SpoolCounters } from './spool-counters';
import { deleteSegment } from './spool-reader';

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

type Lines = Record<LogLevel, number>;

interface Piece {
  start: number;
  end: number;
  bytes: number;
  readonly lines: Lines;
}

const noLines = (): Lines => ({ debug: 0, info: 0, warning: 0, error: 0, critical: 0 });

/**
 * The caller's side of a spool: gathers lines and appends them as one chunk. `committed` moves
 * only after a whole chunk, so that a reader never sees half of one.
 */
export class SpoolWriter {
  readonly #parts: SpoolWriterParts;
  readonly #segmentBytes: number;
  readonly #gatherBytes: number;
  readonly #accepted = noLines();
  readonly #dropped = noLines();
  /** Lines not appended yet. */
  readonly #chunk = new GatheredLines(GATHER_BYTES * 2);
  #acceptedBytes = 0;
  #droppedBytes = 0;
  #settledBytes = 0;
  #position = 0;
  #segment: SegmentFile | undefined;
  /** What the segments on the disk hold; the last one is being written. */
  #pieces: Piece[] = [];
  #gathered: Piece = { start: 0, end: 0, bytes: 0, lines: noLines() };

  constructor(parts: SpoolWriterParts) {
    this.#parts = parts;
    this.#segmentBytes = segmentBytes(parts.capacityBytes);
    this.#gatherBytes = Math.min(GATHER_BYTES, this.#segmentBytes);
  }

  /** Gathers a line, or refuses it and tells. Returns whether enough is gathered for an append. */
  write(message: string, level: LogLevel, timeMs: number): boolean {
    const bytes = this.#chunk.add(message, level, timeMs);
    if (!this.#isAdmitted(bytes, level)) {
      this.#chunk.takeOut(bytes);
      this.#parts.onOverflow(level, 1);
      return false;
    }
    this.#accepted[level] += 1;
    this.#acceptedBytes += bytes;
    this.#gathered.lines[level] += 1;
    this.#gathered.bytes += bytes;
    return this.#chunk.length >= this.#gatherBytes;
  }

  /**
   * Appends what is gathered.
   *
   * @throws the system's error; the lines stay gathered and the next commit tries again
   */
  commit(): void {
    if (this.#chunk.length === 0) return;
    const segment = this.#writable();
    segment.append(this.#chunk.bytes);
    this.#position += this.#chunk.length;
    this.#chunk.clear();
    this.#addToPieces(segment.start);
    this.#parts.counters.set('committed', this.#position);
  }

  /** Takes back what is gathered, in the format of the spool; it no longer counts here. */
  takeBack(): Buffer {
    const lines = Buffer.from(this.#chunk.bytes);
    for (const level of LOG_LEVELS) this.#accepted[level] -= this.#gathered.lines[level];
    this.#acceptedBytes -= this.#gathered.bytes;
    this.#chunk.clear();
    this.#gathered = { start: 0, end: 0, bytes: 0, lines: noLines() };
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
    return this.#position + this.#chunk.length;
  }

  /** Lines of that level that are neither delivered nor reported. */
  pending(level: LogLevel): number {
    const settled = this.#parts.counters.booked(level);
    return this.#accepted[level] - this.#dropped[level] - settled;
  }

  /** Lines that are neither delivered nor reported. */
  get pendingLines(): number {
    return LOG_LEVELS.reduce((sum, level) => sum + this.pending(level), 0);
  }

  /** UTF-8 bytes of their messages. */
  get pendingBytes(): number {
    this.#settledBytes = this.#parts.counters.booked('settledBytes');
    return this.#acceptedBytes - this.#droppedBytes - this.#settledBytes;
  }

  /** Lines accepted so far. */
  get acceptedLines(): number {
    return LOG_LEVELS.reduce((sum, level) => sum + this.#accepted[level], 0);
  }

  #isAdmitted(bytes: number, level: LogLevel): boolean {
    const share = ADMITTED_SHARE[level];
    const room = this.#parts.capacityBytes * share - bytes;
    // What is settled only grows, so that an old value errs on the safe side and costs no look.
    if (this.#acceptedBytes - this.#droppedBytes - this.#settledBytes <= room) return true;
    while (this.pendingBytes > room) {
      if (share < 1 || room < 0 || !this.#dropOldest()) return false;
    }
    return true;
  }

  /** Gives up the oldest whole segment that nobody has begun to read. */
  #dropOldest(): boolean {
    const { counters, folder, onOverflow } = this.#parts;
    const dropped = counters.locked(() => {
      const claimed = counters.get('claimed');
      const index = this.#pieces.findIndex(({ start }) => start >= claimed);
      if (index < 0 || index === this.#pieces.length - 1) return undefined;
      const [piece] = this.#pieces.splice(index, 1);
      if (piece === undefined) return undefined;
      if (counters.get('droppedTo') !== piece.start) counters.set('droppedFrom', piece.start);
      counters.set('droppedTo', piece.end);
      return piece;
    });
    if (dropped === undefined) return false;
    deleteSegment(folder, dropped.start);
    this.#droppedBytes += dropped.bytes;
    for (const level of LOG_LEVELS) {
      this.#dropped[level] += dropped.lines[level];
      if (dropped.lines[level] > 0) onOverflow(level, dropped.lines[level]);
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

  #addToPieces(start: number): void {
    const acknowledged = this.#parts.counters.booked('acknowledged');
    const last = this.#pieces.at(-1);
    if (last?.start === start) {
      last.end = this.#position;
      last.bytes += this.#gathered.bytes;
      for (const level of LOG_LEVELS) last.lines[level] += this.#gathered.lines[level];
    } else {
      this.#pieces = this.#pieces.filter(({ end }) => end > acknowledged);
      this.#pieces.push({ ...this.#gathered, start, end: this.#position });
    }
    this.#gathered = { start: 0, end: 0, bytes: 0, lines: noLines() };
  }
}
