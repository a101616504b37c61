import { closeSync, constants, openSync, readdirSync, readSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Chunk } from './chunk';
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
  /** Whole chunks whose lines are on their way, and where in the spool each ends. */
  readonly #lent: { readonly chunk: Chunk; readonly end: number }[] = [];
  /** Whole chunks that nobody needs any more. */
  readonly #spares: Chunk[] = [];

  /**
   * @param position where to begin, at the beginning of a line
   * @param chunkBytes what is read at once, unless a line is longer; default 256 KiB
   */
  constructor(folder: string, position: number, chunkBytes = CHUNK_BYTES) {
    this.#folder = folder;
    this.#chunkBytes = chunkBytes;
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
    let longest = this.#chunkBytes;
    while (this.#position < limit) {
      this.#file ??= this.#open();
      if (this.#file === undefined) {
        this.#position = limit;
        return NOTHING;
      }
      if (this.#position >= limit) return NOTHING;
      const wanted = Math.min(longest, limit - this.#position);
      const chunk = this.#chunkOf(wanted);
      const count = readSync(this.#file, chunk.bytes, 0, wanted, this.#position - this.#start);
      if (count === 0) {
        this.#endSegment();
        continue;
      }
      const length = chunk.bytes.subarray(0, count).lastIndexOf(NEWLINE) + 1;
      if (length > 0) {
        const found = parseSpoolLines(chunk, length, this.#position);
        this.#position += length;
        if (wanted === this.#chunkBytes) this.#lent.push({ chunk, end: this.#position });
        return found;
      }
      if (count < wanted || wanted < longest) {
        // The end of a segment without an end of line: torn by a death or damaged.
        this.#endSegment(count);
        return { lines: [], damaged: 1 };
      }
      longest *= 2;
    }
    return NOTHING;
  }

  /** Nobody needs the lines before `position` any more: their memory is used again. */
  release(position: number): void {
    const kept = this.#lent.findIndex(({ end }) => end > position);
    const free = this.#lent.splice(0, kept < 0 ? this.#lent.length : kept);
    for (const { chunk } of free) this.#spares.push(chunk);
  }

  /** Lets go of the open file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** The lines found in a chunk keep it, so that each read needs one of its own. */
  #chunkOf(bytes: number): Chunk {
    const spare = bytes === this.#chunkBytes ? this.#spares.pop() : undefined;
    return spare ?? new Chunk(bytes);
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
