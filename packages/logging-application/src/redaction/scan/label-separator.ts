import type { Label } from './label';

/** What stands between a label and its value. */
export interface Separator {
  /** Where the value begins. */
  readonly end: number;
  /**
   * `prose` may be followed by words that are no value; `encoded` is percent-encoded; `form` is a
   * part of multipart/form-data.
   */
  readonly kind: 'assignment' | 'prose' | 'encoded' | 'markup' | 'form' | 'option';
  /** The quote that closed the label, with its backslashes; empty where there was none. */
  readonly quote: string;
}

const QUOTE = String.raw`\\{0,15}["'\x60]|&quot;|%22|%27`;
const ASSIGNMENT = new RegExp(
  String.raw`(?:\]|%5[Dd]){0,2}(${QUOTE})?\s{0,4}(?:=>|:=|={1,3}|:(?!:|//)|%3[AaDd])(\s{0,4})`,
  'y',
);
/** `"name":"password","value":` and `name="password" value=`. */
const PAIR = new RegExp(
  String.raw`(${QUOTE})\s{0,4},?\s{0,4}(?:${QUOTE})?(?:value|val|content|data)(?:${QUOTE})?\s{0,4}[:=]\s{0,4}`,
  'yi',
);
/** The rest of an opening tag, whose name or attribute the label is. */
const TAG_END = /(?:\s[^<>]{0,200})?>\s{0,4}/y;
const ATTRIBUTE_TAG_END = /["'](?:\s[^<>]{0,80})?>\s{0,4}/y;
const FORM_PART = /"[^\n]{0,80}\r?\n(?:[A-Za-z-]{1,40}:[^\n]{0,80}\r?\n){0,2}\r?\n/y;
const OPTION = /\s{1,4}(?!-)/y;
const SQL_PASSWORD = /\s{0,4}\(?\s{0,4}(?=')/y;

/** The separator after a label, or undefined where the label labels nothing. */
export function separatorAfter(text: string, label: Label): Separator | undefined {
  const assigned = at(ASSIGNMENT, text, label.end);
  if (assigned !== undefined) {
    return separator(label, assigned, assignmentKind(assigned), assigned[1]);
  }
  const pair = at(PAIR, text, label.end);
  if (pair !== undefined) return separator(label, pair, 'assignment', pair[1]);
  const before = text.charAt(label.start - 1);
  if (before === '<' || before === ':') {
    return optional(label, at(TAG_END, text, label.end), 'markup');
  }
  if (before === '"' || before === "'") {
    const tag = at(ATTRIBUTE_TAG_END, text, label.end);
    if (tag !== undefined) return separator(label, tag, 'markup', '');
    return optional(label, at(FORM_PART, text, label.end), 'form');
  }
  if (label.name.startsWith('-')) return optional(label, at(OPTION, text, label.end), 'option');
  if (/password$/i.test(label.name)) {
    return optional(label, at(SQL_PASSWORD, text, label.end), 'assignment');
  }
  return undefined;
}

function assignmentKind([all, , space]: RegExpExecArray): Separator['kind'] {
  if (all.includes('%3')) return 'encoded';
  return space !== '' && all.includes(':') ? 'prose' : 'assignment';
}

function optional(
  label: Label,
  match: RegExpExecArray | undefined,
  kind: Separator['kind'],
): Separator | undefined {
  return match === undefined ? undefined : separator(label, match, kind, '');
}

function separator(
  label: Label,
  match: RegExpExecArray,
  kind: Separator['kind'],
  quote: string | undefined,
): Separator {
  return { end: label.end + match[0].length, kind, quote: quote ?? '' };
}

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text) ?? undefined;
}
