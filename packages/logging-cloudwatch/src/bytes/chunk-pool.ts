import { Chunk } from './chunk';

/**
 * Memory for what is read from a spool. Lines keep the chunk that they lie in; once all lines of a
 * chunk are settled it is used again. New memory for every read would cost a collection of the
 * whole heap every few megabytes.
 */
export class ChunkPool {
  readonly #usualBytes: number;
  readonly #spares: Chunk[] = [];
  /** Chunks of the usual size whose lines are on their way, and where in the spool each ends. */
  readonly #lent: { readonly chunk: Chunk; readonly end: number }[] = [];

  /** @param usualBytes size of the chunks that are kept */
  constructor(usualBytes: number) {
    this.#usualBytes = usualBytes;
  }

  /** A chunk of that size, to be lent or given back. */
  take(bytes: number): Chunk {
    const spare = bytes === this.#usualBytes ? this.#spares.pop() : undefined;
    return spare ?? new Chunk(bytes);
  }

  /** The lines in this chunk are on their way; they end at this place of the spool. */
  lend(chunk: Chunk, end: number): void {
    if (chunk.bytes.length === this.#usualBytes) this.#lent.push({ chunk, end });
  }

  /** Nobody needs the lines before this place of the spool any more. */
  release(position: number): void {
    const kept = this.#lent.findIndex(({ end }) => end > position);
    const free = this.#lent.splice(0, kept < 0 ? this.#lent.length : kept);
    for (const { chunk } of free) this.#spares.push(chunk);
  }
}
