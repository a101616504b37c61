import { Chunk } from './chunk';

/** UTF-8 text where it lies, so that it need not be decoded to be sent. */
export interface Utf8Text {
  readonly chunk: Chunk;
  /** Place of the first byte in `chunk`. */
  readonly start: number;
  /** Place after the last byte. */
  readonly end: number;
}

/** The text of an event: a line of a spool as its bytes, every other as a string. */
export type EventText = string | Utf8Text;

/** The text as a string. */
export function decodeText(text: EventText): string {
  return typeof text === 'string' ? text : text.chunk.bytes.toString('utf8', text.start, text.end);
}

/** The text as bytes; what is a string is encoded. */
export function encodeText(text: EventText): Utf8Text {
  if (typeof text !== 'string') return text;
  const chunk = Chunk.of(text);
  return { chunk, start: 0, end: chunk.bytes.length };
}
