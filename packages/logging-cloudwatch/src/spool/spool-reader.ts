import { closeSync, constants, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Chunk } from '../bytes/chunk';
import { ChunkPool } from '../bytes/chunk-pool';
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
  readonly #chunks: ChunkPool;

  /**
   * @param position where to begin, at the beginning of a line
   * @param chunkBytes what is read at once, unless a line is longer; default 256 KiB
   */
  constructor(folder: string, position: number, chunkBytes = CHUNK_BYTES) {
    this.#folder = folder;
    this.#chunkBytes = chunkBytes;
    this.#chunks = new ChunkPool(chunkBytes);
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
        this.#ended = undefined;
        return NOTHING;
      }
      if (this.#position >= limit) return NOTHING;
      const found = this.#readSegment(this.#file, limit);
      if (found !== undefined) return found;
    }
    return NOTHING;
  }

  /** Nobody needs the lines before `position` any more: their memory is used again. */
  release(position: number): void {
    this.#chunks.release(position);
  }

  /** Lets go of the open file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** The next lines of the open segment; undefined at its end. */
  #readSegment(file: number, limit: number): SpoolLines | undefined {
    for (let longest = this.#chunkBytes; ; longest *= 2) {
      const wanted = Math.min(longest, limit - this.#position);
      const chunk = this.#chunks.take(wanted);
      const count = readSync(file, chunk.bytes, 0, wanted, this.#position - this.#start);
      if (count === 0) {
        this.#endSegment();
        return undefined;
      }
      const length = chunk.bytes.subarray(0, count).lastIndexOf(NEWLINE) + 1;
      if (length > 0) return this.#parse(chunk, length);
      if (count < wanted || wanted < longest) {
        // The end of a segment without an end of line: torn by a death or damaged.
        this.#endSegment(count);
        return { lines: [], damaged: 1 };
      }
    }
  }

  #parse(chunk: Chunk, length: number): SpoolLines {
    const found = parseSpoolLines(chunk, length, this.#position);
    this.#position += length;
    this.#chunks.lend(chunk, this.#position);
    return found;
  }

  #endSegment(skippedBytes = 0): void {
    this.close();
    this.#ended = this.#start;
    this.#position += skippedBytes;
  }

  /** Opens the segment that holds the position, or the next one where that is gone or ended. */
  #open(): number | undefined {
    const exact = this.#ended === this.#position ? undefined : this.#openAt(this.#position);
    if (exact !== undefined) return exact;
    const starts = segmentStarts(readdirSync(this.#folder));
    const holding = starts.findLast((start) => start <= this.#position);
    if (holding !== undefined && holding !== this.#ended) return this.#openAt(holding);
    const next = starts.find((start) => start > this.#position);
    if (next === undefined) return undefined;
    this.#position = next;
    return this.#openAt(next);
  }

  #openAt(start: number): number | undefined {
    const file = openIfThere(join(this.#folder, segmentName(start)));
    if (file !== undefined) this.#start = start;
    return file;
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
