import { REDACTED } from '@dashtam/logging-domain';

const REDACTED_SPLIT = /(\[REDACTED\])/;
const ESCAPE = /%[2-7][0-9A-Fa-f]/;
/** What ends a run of percent-encoded text in a URL, a form or the text around them. */
const BOUNDARY = new Set(' \t\r\n"\'<>&=?#;,(){}|\\`');
const ESCAPE_CHARS = 3;
const WORD = /[^\s"'<>&\x60]{1,4096}/y;
const ESCAPES = /%([2-7][0-9A-Fa-f])/g;
/** What stands encoded in a URL (RFC 3986, 2.3). */
const RESERVED = /[^\w.~!*-]/gu;
const RESERVED_BUT_BRACKETS = /[^\w.~!*[\]-]/gu;
const LOWER_CASE = /%(?:[a-f]|\d[a-f])/;
const ANY_ESCAPE = /%[0-9A-F]{2}/g;
const UNICODE = /\\u00[2-7][0-9A-Fa-f]/;
const UNICODE_LETTERS = /\\{1,8}u00(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|2[DdEe])/g;

/**
 * Scans what percent-encoding hides: each run of encoded text, decoded. A run that holds a secret
 * is encoded again without it; all others stay as they are.
 */
export function scanPercentEncoded(text: string, scan: (decoded: string) => string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', Math.max(from, at + 1))) {
    if (!ESCAPE.test(text.slice(at, at + 3))) continue;
    const start = runStart(text, at, from);
    let end = runEnd(text, at);
    let decoded = decodedRun(text, start, end);
    let clean = scan(decoded);
    if (clean !== decoded && clean.endsWith(REDACTED) && goesOn(text, end)) {
      end = wordEnd(text, end);
      decoded = decodedRun(text, start, end);
      clean = scan(decoded);
    }
    const run = text.slice(start, end);
    result += text.slice(from, start) + (clean === decoded ? run : encode(clean, run));
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The same for the letters and digits that JSON wrote as `\u0061`. */
export function scanUnicodeEscaped(text: string, scan: (decoded: string) => string): string {
  if (!UNICODE.test(text)) return text;
  const decoded = text.replace(UNICODE_LETTERS, (_, code: string) => character(code));
  const clean = decoded === text ? decoded : scan(decoded);
  return clean === decoded ? text : clean;
}

function runStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !BOUNDARY.has(text.charAt(start - 1))) start -= 1;
  return start;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !BOUNDARY.has(text.charAt(end))) end += 1;
  return end;
}

function decodedRun(text: string, start: number, end: number): string {
  return decode(text.slice(start, end).replaceAll('+', ' '));
}

/** The end of what may belong to one value, which the next parameter or white space ends. */
function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return at + (WORD.exec(text)?.[0].length ?? 0);
}

/** What is not encoded may belong to the same secret: `x%3D$argon2id$v=19$...`. */
function goesOn(text: string, end: number): boolean {
  return text[end] === '=' && end + 1 < text.length && !BOUNDARY.has(text.charAt(end + 1));
}

/** Encoded text that was cut or is no UTF-8 is decoded as far as it is ASCII. */
function decode(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(ESCAPES, (_, code: string) => character(code));
  }
}

/** In the way of `like`; what both begin or end with stands as it stood, encoded or not. */
function encode(text: string, like: string): string {
  let start = 0;
  let from = 0;
  while (start < text.length) {
    const piece = escapeAt(like, from) ?? like.charAt(from);
    if (plain(piece) !== text[start]) break;
    start += 1;
    from += piece.length;
  }
  let end = text.length;
  let to = like.length;
  while (end > start) {
    const piece = escapeAt(like, to - ESCAPE_CHARS) ?? like.charAt(to - 1);
    if (plain(piece) !== text[end - 1] || to - piece.length < from) break;
    end -= 1;
    to -= piece.length;
  }
  return like.slice(0, from) + encodePart(text.slice(start, end), like) + like.slice(to);
}

/** The escape of an ASCII character at a place of encoded text, if one stands there. */
function escapeAt(text: string, at: number): string | undefined {
  const piece = text.slice(Math.max(0, at), at + ESCAPE_CHARS);
  return ESCAPE.test(piece) ? piece : undefined;
}

/** The character that stands encoded. */
function plain(piece: string): string {
  if (piece === '+') return ' ';
  return piece.length === ESCAPE_CHARS ? character(piece.slice(1)) : piece;
}

/** In the way of `like`: `+` for a space, lower-case digits. */
function encodePart(text: string, like: string): string {
  const reserved = like.includes('[') ? RESERVED_BUT_BRACKETS : RESERVED;
  const encoded = text
    .split(REDACTED_SPLIT)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(reserved, encodeCharacter)))
    .join('');
  const spaced = like.includes('+') ? encoded.replaceAll('%20', '+') : encoded;
  if (!LOWER_CASE.test(like)) return spaced;
  return spaced.replace(ANY_ESCAPE, (escape) => escape.toLowerCase());
}

function encodeCharacter(character: string): string {
  try {
    const encoded = encodeURIComponent(character);
    // The marks that are left alone: `'`, `(` and `)`.
    return encoded === character ? `%${character.charCodeAt(0).toString(16)}` : encoded;
  } catch {
    return '%EF%BF%BD'; // a lone surrogate has no encoding
  }
}

function character(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
