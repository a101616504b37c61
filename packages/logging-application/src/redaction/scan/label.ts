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
  /** The name alone does not make the value a secret; its looks have to. */
  readonly weak: boolean;
}

/** Finds a stem of a sensitive name. */
export const STEM = new RegExp(LABEL_STEMS.join('|'), 'i');
/** Finds the next one. */
export const NEXT_STEM = new RegExp(STEM, 'gi');

const MAX_WORD_CHARS = 80;
const PREVIOUS_WORDS =
  /(?:^|[^\w.-]|\[\d{0,3}(?:;\d{1,3}){0,4}m)((?:[A-Za-z]{2,20}[ +])?)([A-Za-z]{2,20})[ +]$/;
const NEXT_WORDS = /[ +]([A-Za-z0-9]{2,16})([ +][A-Za-z0-9]{2,16})?/y;
const PERCENT_ESCAPE = /(?:25){0,3}[0-9A-Fa-f]{2}/y;
const LETTER_ESCAPE = /u[0-9A-Fa-f]{4}|[nrtbf]/y;
const DEFINE_OPTION = /-D/y;
/** Colour that a terminal was told, raw or as JSON escapes it. */
const COLOR_BEGIN = /(?:\u001b|\\u001b|\\x1b|\\e|\\033)\[[\d;]{0,16}$/;
const COLOR_END = /\d{0,3}m/y;
const PARAMETERS = new Set(URL_SECRET_PARAMETERS);
/** Query parameters that hold other things as often. */
const WEAK_PARAMETERS = new Set(['key', 'code']);
/** Where these follow, it matters what stands before the name; elsewhere any part of it will do. */
const BEHIND_WHOLE_NAME = '"\'\\<>&\r\n';
const QUERY_MARKS = ['?', '&', '#', ';'];
/** Where a secret is kept is none: `arn:aws:secretsmanager:region:account:secret:name`. */
const RESOURCE_NAME = /\barn:aws[\w-]{0,16}:[\w:-]{1,80}:$/;

/**
 * The names around a stem: the word, and with what stands before and behind it (`card number`,
 * `two factor code`, `encryption key base64`), likeliest first. Only sensitive ones are given.
 *
 * @param onLook told of each name that had to be judged
 */
export function labelsAt(text: string, stem: number, from: number, onLook: () => void): Label[] {
  const start = wordStart(text, stem, from);
  const end = trimmedEnd(text, wordEnd(text, stem));
  const starts = [start, ...earlierStarts(text, stem, start, from)];
  const labels: Label[] = [];
  for (const last of [end, ...laterEnds(text, end)]) {
    const needsAll = BEHIND_WHOLE_NAME.includes(text.charAt(last));
    for (const first of starts) {
      onLook();
      const found = label(text, first, last);
      if (found.verdict === 'keep') continue;
      labels.push(found);
      if (!needsAll) break;
    }
  }
  return labels;
}

/** Where the label may begin instead: behind an escape, or words before. */
function earlierStarts(text: string, stem: number, start: number, from: number): number[] {
  const inner = start + escapeLength(text, start);
  if (inner > start && inner <= stem) return [inner];
  if (!isGap(text[start - 1])) return [];
  const before = text.slice(Math.max(from, start - 60), start);
  const [, first = '', previous = ''] = PREVIOUS_WORDS.exec(before) ?? [];
  if (previous === '') return [];
  const second = start - previous.length - 1;
  return first === '' ? [second] : [second, second - first.length];
}

/** Between the words of a name; in a form a space is a plus sign. */
function isGap(character: string | undefined): boolean {
  return character === ' ' || character === '+';
}

/** Where it may end instead: one or two words on. */
function laterEnds(text: string, end: number): number[] {
  if (!isGap(text[end])) return [];
  NEXT_WORDS.lastIndex = end;
  const [both, next] = NEXT_WORDS.exec(text) ?? [];
  if (both === undefined || next === undefined) return [];
  const one = end + 1 + next.length;
  return end + both.length === one ? [one] : [end + both.length, one];
}

/** Letters of an escape before the word: `\\n`, `%3F`, `%253F`, `\\u0026`, a colour, or of `-D`. */
function escapeLength(text: string, start: number): number {
  const before = text[start - 1];
  if (before === '\\') return matched(LETTER_ESCAPE, text, start);
  if (before === '%') return matched(PERCENT_ESCAPE, text, start);
  if (before === '[' || before === ';') {
    const color = COLOR_BEGIN.test(text.slice(Math.max(0, start - 24), start));
    return color ? matched(COLOR_END, text, start) : 0;
  }
  return text[start] === '-' ? matched(DEFINE_OPTION, text, start) : 0;
}

function matched(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
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
  const isResource =
    before === ':' && RESOURCE_NAME.test(text.slice(Math.max(0, start - 96), start));
  const verdict = parameter ? 'secret' : isResource ? 'keep' : rememberedVerdict(name);
  return { start, end, name, verdict, weak: parameter && WEAK_PARAMETERS.has(name.toLowerCase()) };
}

/** The words of a query parameter, which are few and written with `-` or `_`. */
function spaced(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ').replaceAll('_', ' ');
}
