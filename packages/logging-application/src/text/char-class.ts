/** Bits of `classify`: which kinds of character a text holds. */
/** A character that JSON or a terminal must not see raw. */
export const NEEDS_ESCAPE = 1;
/** A character beyond ASCII, so the UTF-8 bytes exceed the length. */
export const BEYOND_ASCII = 1 << 1;
/** `=`, `:`, `%`, `<`, `>`, `|` and their kin beyond ASCII: something may be labelled. */
export const ASSIGNS = 1 << 2;
export const AT_SIGN = 1 << 3;
export const SLASH = 1 << 4;
export const DASH = 1 << 5;
export const SPACE = 1 << 6;
/** `'` or `` ` ``. */
export const QUOTE_MARK = 1 << 7;
export const UPPER = 1 << 8;
/** `_`, `.`, `$`, `{`, `+`, `~`: common in credentials. */
export const TOKEN_MARK = 1 << 9;
export const DIGIT = 1 << 10;
/** At least nine digits. */
export const DIGITS_9 = 1 << 11;

const UUID_CHARS = 36;
const HYPHEN = 0x2d;
const NO_UUID = /[^0-9a-f-]/;

/** Each digit adds one here, above the bits, so that one look also counts them. */
const DIGIT_COUNT = 1 << 16;
const BITS = DIGIT_COUNT - 1;
const LAST_ASCII = 0x7f;
const CLASSES = new Uint32Array(LAST_ASCII + 1);
for (let code = 0; code <= LAST_ASCII; code += 1)
  CLASSES[code] = classOf(String.fromCharCode(code));

/** What the characters of a text are, as one set of bits, found in one look at each. */
export function classify(text: string): number {
  if (text.length === UUID_CHARS && isUuid(text)) return DASH | DIGIT | DIGITS_9;
  const paired = text.length - 1;
  let codes = 0;
  let classes = 0;
  let digits = 0;
  let at = 0;
  // Two at a time, since going round costs the engine as much as looking at a character.
  for (; at < paired; at += 2) {
    const one = text.charCodeAt(at);
    const two = text.charCodeAt(at + 1);
    const ofOne = CLASSES[one & LAST_ASCII] as number;
    const ofTwo = CLASSES[two & LAST_ASCII] as number;
    codes |= one | two;
    classes |= ofOne | ofTwo;
    digits += (ofOne >>> 16) + (ofTwo >>> 16);
  }
  if (at === paired) {
    const last = text.charCodeAt(at);
    const found = CLASSES[last & LAST_ASCII] as number;
    codes |= last;
    classes |= found;
    digits += found >>> 16;
  }
  if (codes > LAST_ASCII) return classifyAll(text);
  return (classes & BITS) | (digits >= 9 ? DIGITS_9 : 0);
}

/** The same for a text beyond ASCII. */
function classifyAll(text: string): number {
  let classes = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const found = code <= LAST_ASCII ? (CLASSES[code] as number) : beyondAscii(code);
    classes |= found;
    digits += found >>> 16;
  }
  return (classes & BITS) | (digits >= 9 ? DIGITS_9 : 0);
}

/** The commonest of the long values; the engine's own loop reads it in half the time. */
function isUuid(text: string): boolean {
  return text.charCodeAt(8) === HYPHEN && text.charCodeAt(23) === HYPHEN && !NO_UUID.test(text);
}

function classOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x20) return NEEDS_ESCAPE | SPACE;
  if (code === 0x7f) return NEEDS_ESCAPE;
  if (character === ' ') return SPACE;
  if (character === '"' || character === '\\') return NEEDS_ESCAPE | QUOTE_MARK;
  if ("'`".includes(character)) return QUOTE_MARK;
  if ('=:%<>&|'.includes(character)) return ASSIGNS;
  if (character === '@') return AT_SIGN;
  if (character === '/') return SLASH;
  if (character === '-') return DASH;
  if ('_.$+~{'.includes(character)) return TOKEN_MARK;
  if (character >= '0' && character <= '9') return DIGIT | DIGIT_COUNT;
  return character >= 'A' && character <= 'Z' ? UPPER : 0;
}

function beyondAscii(code: number): number {
  if (isHostile(code)) return BEYOND_ASCII | NEEDS_ESCAPE;
  return isAssignment(code) ? BEYOND_ASCII | ASSIGNS : BEYOND_ASCII;
}

/** `→`, `⇒`, and what is written for `=` and `:` among CJK characters. */
function isAssignment(code: number): boolean {
  if (code < 0xfe55) return code === 0x2192 || code === 0x21d2 || code === 0x2236;
  return code === 0xff1a || code === 0xff1d || code === 0xfe55 || code === 0xfe66;
}

/** C1, line separators, bidirectional controls and (perhaps lone) surrogates. */
function isHostile(code: number): boolean {
  if (code <= 0x9f) return true;
  if (code < 0x2000) return code === 0x61c;
  if (code <= 0x206f) {
    if (code === 0x200e || code === 0x200f) return true;
    return (code >= 0x2028 && code <= 0x202e) || code >= 0x2066;
  }
  return code >= 0xd800 && code <= 0xdfff;
}
