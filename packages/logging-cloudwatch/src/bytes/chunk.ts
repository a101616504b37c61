import { SPARE_BYTES } from './json-escape';

/** Bytes that are also read and written a word at a time, even at their end. */
export class Chunk {
  readonly bytes: Buffer;
  readonly words: DataView;

  /** @param length bytes of the chunk; their content is undefined until they are written */
  constructor(length: number) {
    const memory = Buffer.allocUnsafeSlow(length + SPARE_BYTES);
    this.bytes = memory.subarray(0, length);
    this.words = new DataView(memory.buffer);
  }

  /** A chunk with this content. */
  static of(content: string | Buffer): Chunk {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const chunk = new Chunk(bytes.length);
    bytes.copy(chunk.bytes);
    return chunk;
  }
}
