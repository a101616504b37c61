/** The text holds a character that JSON or a terminal must not see raw. */
export const NEEDS_ESCAPE = 1;
/** The text holds a character beyond ASCII, so its UTF-8 bytes exceed its length. */
export const BEYOND_ASCII = 2;

const ASCII = 128;
const CLASSES = new Uint8Array(ASCII);
for (let code = 0; code < ASCII; code += 1) {
  const hostile = code < 0x20 || code === 0x22 || code === 0x5c || code === 0x7f;
  CLASSES[code] = hostile ? NEEDS_ESCAPE : 0;
}

/** What the characters of a text are, as one set of bits, found in one look at each. */
export function classify(text: string): number {
  let classes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    classes |= code < ASCII ? (CLASSES[code] as number) : beyondAscii(code);
  }
  return classes;
}

function beyondAscii(code: number): number {
  return BEYOND_ASCII | (isHostile(code) ? NEEDS_ESCAPE : 0);
}

/** C1, line separators, bidirectional controls and (perhaps lone) surrogates. */
function isHostile(code: number): boolean {
  if (code <= 0x9f) return true;
  if (code < 0x2000) return code === 0x61c;
  if (code <= 0x206f) {
    return (
      code === 0x200e || code === 0x200f || (code >= 0x2028 && code <= 0x202e) || code >= 0x2066
    );
  }
  return code >= 0xd800 && code <= 0xdfff;
}
