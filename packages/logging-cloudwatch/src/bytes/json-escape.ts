/** Bytes that one byte becomes at most. */
export const LARGEST_GROWTH = 6;

/** Bytes beyond the end of a text or of its escaped form that are read or written for nothing. */
export const SPARE_BYTES = 3;

const WORD_BYTES = 4;
const FIRST_PRINTABLE = 0x20;
const BACKSLASH = 0x5c;
const HEX = Buffer.from('0123456789abcdef');

/** `\u00` as a little-endian word. */
const CONTROL_PREFIX = 0x3030755c;

/**
 * Copies UTF-8 text as the inside of a JSON string, four bytes at a time up to the next one that
 * must be escaped. It works on bytes, since those of multi-byte characters are above all that JSON
 * escapes.
 *
 * @param source with `SPARE_BYTES` after `end`
 * @param target with room for `LARGEST_GROWTH` times the text and `SPARE_BYTES`
 * @returns place after the last byte written
 */
export function escapeJson(
  source: DataView,
  start: number,
  end: number,
  target: DataView,
  place: number,
): number {
  let at = start;
  let next = place;
  while (at < end) {
    const word = source.getInt32(at, true);
    target.setInt32(next, word, true);
    const special = specialBits(word);
    const plainBytes = special === 0 ? WORD_BYTES : firstByte(special);
    at += plainBytes;
    next += plainBytes;
    if (special === 0 || at >= end) continue;
    const byte = source.getUint8(at);
    at += 1;
    if (byte < FIRST_PRINTABLE) {
      target.setInt32(next, CONTROL_PREFIX, true);
      target.setUint8(next + 4, HEX[byte >> 4] ?? 0);
      target.setUint8(next + 5, HEX[byte & 15] ?? 0);
      next += 6;
    } else {
      target.setUint16(next, BACKSLASH | (byte << 8), true);
      next += 2;
    }
  }
  return next - (at - end);
}

/**
 * The highest bit of each byte of a word that is a quote, a backslash or below the space; exact
 * for the first such byte, which is all that is asked.
 * Source: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
 */
function specialBits(word: number): number {
  const quotes = word ^ 0x22222222;
  const backslashes = word ^ 0x5c5c5c5c;
  const isQuote = (quotes - 0x01010101) & ~quotes;
  const isBackslash = (backslashes - 0x01010101) & ~backslashes;
  const isControl = (word - 0x20202020) & ~word;
  return (isQuote | isBackslash | isControl) & 0x80808080;
}

/** Index, in a little-endian word, of the byte with the lowest bit that is set. */
function firstByte(bits: number): number {
  return (31 - Math.clz32(bits & -bits)) >> 3;
}
