/**
 * Characters that could end a line, move the cursor, reorder the text around them or make bytes
 * invalid: C0, DEL, C1, line and paragraph separator, bidirectional controls, lone surrogates.
 */
const UNSAFE =
  /[\0-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** Most texts are this, and nothing slower needs to look at them. */
const PRINTABLE_ASCII = /^[ -~]*$/;

const SHORT: Readonly<Record<string, string>> = {
  '\b': String.raw`\b`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\f': String.raw`\f`,
  '\r': String.raw`\r`,
};

const escaped = (character: string): string =>
  SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text with every unsafe character written out as JSON writes it. */
export function escapeUnsafe(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(UNSAFE, escaped);
}

/** Whether the text has a character that `escapeUnsafe` would change. */
export function isUnsafe(text: string): boolean {
  return !PRINTABLE_ASCII.test(text) && text.search(UNSAFE) >= 0;
}
