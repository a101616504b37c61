import { LABEL_STEMS, URL_SECRET_PARAMETERS } from '@dashtam/logging-domain';
import type { KeyVerdict } from '../key-verdict';
import { rememberedVerdict } from '../remembered-verdict';

/** A name in a text that may label a secret. */
export interface Label {
  /** Where the name begins; a `-` before it marks an option of a command line. */
  readonly start: number;
  readonly end: number;
  readonly verdict: KeyVerdict;
  readonly name: string;
}

/** Finds the next stem of a sensitive name. */
export const STEM = new RegExp(LABEL_STEMS.map((stem) => stem.replace('.', '\\.')).join('|'), 'gi');

const MAX_WORD_CHARS = 80;
const PREVIOUS_WORD = /(?:^|[^\w.-])([A-Za-z]{2,20}) $/;
const NEXT_WORDS = / ([A-Za-z]{2,16})( [A-Za-z]{2,16})?/y;
const PERCENT_ESCAPE = /(?:25){0,3}[0-9A-Fa-f]{2}/y;
const LETTER_ESCAPE = /u[0-9A-Fa-f]{4}|[nrtbf]/y;
const DEFINE_OPTION = /-D/y;
const PARAMETERS = new Set(URL_SECRET_PARAMETERS);
const QUERY_MARKS = ['?', '&', '#', ';'];

/**
 * The names around a stem, likeliest first: the word, the word and what follows (`card number`),
 * what comes before and the word (`api key`). Only sensitive ones are given.
 */
export function labelsAt(text: string, stem: number, from: number): Label[] {
  const start = wordStart(text, stem, from);
  const end = trimmedEnd(text, wordEnd(text, stem));
  const labels = [label(text, start, end)];
  const inner = start + escapeLength(text, start);
  if (inner > start && inner <= stem) labels.push(label(text, inner, end));
  if (text[end] === ' ') {
    NEXT_WORDS.lastIndex = end;
    const [both, next] = NEXT_WORDS.exec(text) ?? [];
    if (both !== undefined) labels.push(label(text, start, end + both.length));
    if (next !== undefined) labels.push(label(text, start, end + 1 + next.length));
  }
  if (text[start - 1] === ' ') {
    const previous = PREVIOUS_WORD.exec(text.slice(Math.max(from, start - 24), start))?.[1];
    if (previous !== undefined) labels.push(label(text, start - previous.length - 1, end));
  }
  return labels.filter(({ verdict }) => verdict !== 'keep');
}

/** Letters that belong to an escape before the word: `\\n`, `%3F`, `%253F`, `\\u0026`, or to `-D`. */
function escapeLength(text: string, start: number): number {
  const before = text[start - 1];
  if (before !== '\\' && before !== '%' && text[start] !== '-') return 0;
  const pattern = before === '%' ? PERCENT_ESCAPE : before === '\\' ? LETTER_ESCAPE : DEFINE_OPTION;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The end of the word at a stem, from where the search goes on. */
export function wordEnd(text: string, stem: number): number {
  const most = Math.min(text.length, stem + MAX_WORD_CHARS);
  let end = stem + 1;
  while (end < most && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

function wordStart(text: string, stem: number, from: number): number {
  const least = Math.max(from, stem - MAX_WORD_CHARS);
  let start = stem;
  while (start > least && isWordUnit(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** A word does not end in the full stop of its sentence. */
function trimmedEnd(text: string, end: number): number {
  let trimmed = end;
  while (text[trimmed - 1] === '.' || text[trimmed - 1] === '-') trimmed -= 1;
  return trimmed;
}

/** Letters, digits, `_`, `.` and `-`. */
function isWordUnit(unit: number): boolean {
  if (unit >= 0x61) return unit <= 0x7a;
  if (unit >= 0x41) return unit <= 0x5a || unit === 0x5f;
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x2e;
}

function label(text: string, start: number, end: number): Label {
  const name = text.slice(start, end);
  const before = text.charAt(start - 1);
  const parameter = QUERY_MARKS.includes(before) && PARAMETERS.has(spaced(name));
  return { start, end, name, verdict: parameter ? 'secret' : rememberedVerdict(name) };
}

/** The words of a query parameter, which are few and written with `-` or `_`. */
function spaced(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ').replaceAll('_', ' ');
}
