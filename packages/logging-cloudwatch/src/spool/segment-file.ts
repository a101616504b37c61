import { closeSync, constants, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { segmentName } from './segment';

/** Writes part of a chunk at a place in a file and returns how many bytes went out. */
export type Write = (
  file: number,
  chunk: Buffer,
  offset: number,
  length: number,
  place: number,
) => number;

/** One segment of a spool, open for appending. */
export class SegmentFile {
  /** Place of its first byte in the spool. */
  readonly start: number;
  readonly #file: number;
  readonly #write: Write;
  #length = 0;

  /** @throws the system's error: also where something has that name already, a link included */
  constructor(folder: string, start: number, write: Write = writeSync) {
    const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
    const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    this.#file = openSync(join(folder, segmentName(start)), flags, 0o600);
    this.start = start;
    this.#write = write;
  }

  /** Bytes that were appended as whole chunks. */
  get length(): number {
    return this.#length;
  }

  /**
   * Appends a whole chunk, in as many writes as the disk takes it. After a failure the next
   * append overwrites what was torn.
   *
   * @throws the system's error
   */
  append(chunk: Buffer): void {
    let written = 0;
    const bytes = chunk.length;
    while (written < bytes) {
      const place = this.#length + written;
      const count = this.#write(this.#file, chunk, written, bytes - written, place);
      if (count === 0) throw new Error('the disk takes no more bytes');
      written += count;
    }
    this.#length += bytes;
  }

  /** Cuts off what a failed append left behind its last whole chunk, where the disk allows it. */
  mend(): void {
    try {
      ftruncateSync(this.#file, this.#length);
    } catch {
      // Readers stop at the last whole line.
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}
