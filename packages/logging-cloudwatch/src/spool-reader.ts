import { closeSync, constants, openSync, readdirSync, readSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { segmentName, segmentStarts } from './segment';
import { parseSpoolLines, type SpoolLines } from './spool-line';

/** Bytes that are read at once. */
export const CHUNK_BYTES = 256 * 1024;
const NEWLINE = 0x0a;

const NOTHING: SpoolLines = { lines: [], damaged: 0 };

/** Reads a spool from front to back, segment by segment. */
export class SpoolReader {
  readonly #folder: string;
  #position: number;
  #file: number | undefined;
  /** Where the open segment starts. */
  #start = 0;
  /** The segment that was read to its end last. */
  #ended: number | undefined;
  readonly #chunkBytes: number;
  #chunk: Buffer;

  /**
   * @param position where to begin, at the beginning of a line
   * @param chunkBytes what is read at once, unless a line is longer; default 256 KiB
   */
  constructor(folder: string, position: number, chunkBytes = CHUNK_BYTES) {
    this.#folder = folder;
    this.#chunkBytes = chunkBytes;
    this.#chunk = Buffer.allocUnsafe(chunkBytes);
    this.#position = position;
  }

  /** Where the next line begins. */
  get position(): number {
    return this.#position;
  }

  /** Where the segment starts that is being read. */
  get segmentStart(): number {
    return this.#start;
  }

  /** Goes on at the segment that starts at `position`. */
  skipTo(position: number): void {
    this.close();
    this.#position = position;
  }

  /**
   * The next lines, about a chunk of them, none beyond `limit`, which is the end of a line.
   *
   * @throws the system's error where the disk cannot be read
   */
  read(limit: number): SpoolLines {
    while (this.#position < limit) {
      this.#file ??= this.#open();
      if (this.#file === undefined) {
        this.#position = limit;
        return NOTHING;
      }
      if (this.#position >= limit) return NOTHING;
      const wanted = Math.min(this.#chunk.length, limit - this.#position);
      const place = this.#position - this.#start;
      const count = readSync(this.#file, this.#chunk, 0, wanted, place);
      if (count === 0) {
        this.#endSegment();
        continue;
      }
      const length = this.#chunk.subarray(0, count).lastIndexOf(NEWLINE) + 1;
      if (length > 0) return this.#take(length);
      if (count < wanted || wanted < this.#chunk.length) {
        // The end of a segment without an end of line: torn by a death or damaged.
        this.#endSegment(count);
        return { lines: [], damaged: 1 };
      }
      this.#chunk = Buffer.allocUnsafe(this.#chunk.length * 2);
    }
    return NOTHING;
  }

  /** Lets go of the open file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #take(length: number): SpoolLines {
    const found = parseSpoolLines(this.#chunk.subarray(0, length), this.#position);
    this.#position += length;
    if (this.#chunk.length > this.#chunkBytes) this.#chunk = Buffer.allocUnsafe(this.#chunkBytes);
    return found;
  }

  #endSegment(skippedBytes = 0): void {
    this.close();
    this.#ended = this.#start;
    this.#position += skippedBytes;
  }

  /** Opens the segment that holds the position, or the next one where that is gone. */
  #open(): number | undefined {
    const exact = openIfThere(join(this.#folder, segmentName(this.#position)));
    if (exact !== undefined) {
      this.#start = this.#position;
      return exact;
    }
    const starts = segmentStarts(readdirSync(this.#folder));
    const next = starts.find((start) => start > this.#position);
    const holding = starts.findLast((start) => start < this.#position);
    if (holding !== undefined && holding !== this.#ended) {
      this.#start = holding;
      return openIfThere(join(this.#folder, segmentName(holding)));
    }
    if (next === undefined) return undefined;
    this.#start = next;
    this.#position = next;
    return openIfThere(join(this.#folder, segmentName(next)));
  }
}

/** Deletes the segments of which nothing is needed from `position` on; never the last one. */
export function deleteSegmentsBefore(folder: string, position: number): void {
  const starts = segmentStarts(readdirSync(folder));
  starts.forEach((start, index) => {
    const end = starts[index + 1];
    if (end !== undefined && end <= position) deleteSegment(folder, start);
  });
}

/** Deletes one segment; that it is gone already is fine. */
export function deleteSegment(folder: string, start: number): void {
  try {
    unlinkSync(join(folder, segmentName(start)));
  } catch {
    // Gone, or it stays until the folder goes.
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
