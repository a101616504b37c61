import { LINE_END } from './line-end';
import type { Label } from './label';
import { matchAt } from './match-at';
import { namedPairAfter, pairAfter } from './pair-separator';
import { changedAfter, saidAfter } from './said-separator';

/** What stands between a label and its value. */
export interface Separator {
  /** Where the value begins. */
  readonly end: number;
  /**
   * `prose` may be followed by words that are no value; `form` is a part of multipart/form-data;
   * `statement` is a sentence; `list` is one of SQL; `cell` stands in a row of a text table.
   */
  readonly kind:
    'assignment' | 'prose' | 'markup' | 'form' | 'option' | 'statement' | 'list' | 'cell';
  /** The quote that closed the label, with its backslashes; empty where there was none. */
  readonly quote: string;
}

const QUOTE = String.raw`\\{0,63}["'\x60]{1,4}|&quot;|&#34;|\\{1,8}u0022`;
/** Colour that a terminal was told, raw or as JSON escapes it. */
const COLOR = String.raw`(?:(?:\u001b|\\{1,8}(?:u001b|x1b|e|033))\[[\d;]{0,16}m)?`;
const BLANKS = String.raw`[ \t\u00a0\u2007\u200b-\u200d\u202f\u2060\u3000\ufeff]{0,9216}`;
/** `=` and `:` as they are written among CJK characters. */
const WIDE = String.raw`[\uff1d\uff1a\ufe66\ufe55\u2236]`;
const WIDE_COLON = /[\uff1a\ufe55\u2236]/;
/** A value of YAML on the lines below its key. */
const YAML_BLOCK = String.raw`[ \t]{0,8}(?:[|>][+-]?)?\r?\n(?:[ \t]{1,32}(?:- )?|- (?=\S{0,64}\d))(?=\S)`;
const ASSIGNMENT = new RegExp(
  String.raw`${COLOR}(?:\]|%(?:25){0,3}5[Dd]){0,2}(?:\[\d{0,4}\]){0,2}(?:[ \t]{0,8}(${QUOTE}))?\*{0,3}\]?(?:\.{2,64})?${BLANKS}` +
    String.raw`(?:=>|:=|={1,3}|:(?!:|//)|${WIDE})` +
    String.raw`(?:\*{1,3}(?= ))?(\s{0,9216}(?:string\(\d{1,6}\) )?(?=\\{0,63}["'])|${YAML_BLOCK}|${BLANKS})${COLOR}`,
  'y',
);
/** The rest of a name in brackets: `user[password]`, `user["password"]`. */
const BRACKET_END = /\\{0,63}["']?\]/y;
/** `password::x1y2z3`; not `token::Kind`, `token::v1::parse` or `token::sha256(`. */
const DOUBLE_COLON = /::[ \t]{0,4}(?=[^\s:("'<>,;]{0,64}\d)(?![\w.]{1,64}(?:::|[(<!]))/y;
/** `| password | x |`: the end of the label's cell, and how that cell begins. */
const CELL_END = /[\x60*_]{0,3}[ \t]{0,64}\|[ \t]{0,64}[\x60*]{0,3}(?=[^\s|])/y;
const CELL_BEGIN = /[|\n][ \t]{0,32}[\x60*_]{0,3}$/;
/** `<key>password</key><string>x</string>`, and rows of tables. */
const NEXT_TAG = /<\/[a-z]{2,8}>\s{0,64}<(?:string|value|data|td|dd)>\s{0,4}/iy;
/** The rest of an opening tag, whose name or attribute the label is. */
const TAG_END = /(?:\s[^<>]{0,4096})?>\s{0,4}/y;
/** The same where markup is escaped once more. */
const ESCAPED_TAG_END = /(?:\s[^<>]{0,400}?)?&gt;\s{0,4}/y;
const ATTRIBUTE_TAG_END = /\\{0,63}["'](?:\s[^<>]{0,80})?>\s{0,4}/y;
const FORM_PART = new RegExp(
  String.raw`\]?\\{0,4}"[^\n\\]{0,80}${LINE_END}(?:[A-Za-z-]{1,40}:[^\n\\]{0,80}${LINE_END}){0,3}${LINE_END}`,
  'y',
);
const OPTION = /\s{1,4}(?!-)/y;
const SQL_PASSWORD = /\s{0,4}\(?\s{0,4}(?=')|\(\s{0,4}(?=\\{0,63}")/y;
/** The value of a keyword: `:password "x"`. */
const KEYWORD_VALUE = /[ \t]{1,8}(?=\\{0,63}")/y;
/** A variable with its type: `password: string = "x"`. */
const TYPED =
  /[?!]?:\s{0,4}(?:&?(?:'static )?str|[Ss]tring|any|unknown|bytes|Optional\[str\])(?:\s?\|\s?(?:null|undefined|None))?\s{0,4}=\s{0,4}(?=["'\x60])/y;
const PREFIXED_TAG = /<[\w.-]{1,40}:$/;

/** The separator after a label, or undefined where the label labels nothing. */
export function separatorAfter(text: string, label: Label): Separator | undefined {
  const assigned = assignedAfter(text, label);
  if (assigned !== undefined) return assigned;
  const stated = statedAfter(text, label);
  if (stated !== undefined) return stated;
  const before = text.charAt(label.start - 1);
  if (before === ';' && text.startsWith('&lt;', label.start - 4)) {
    return optional(label, matchAt(ESCAPED_TAG_END, text, label.end), 'markup');
  }
  if (before === '<' || (before === ':' && opensTag(text, label.start))) {
    return optional(label, matchAt(TAG_END, text, label.end), 'markup');
  }
  if (before === '"' || before === "'" || before === '[') {
    const tag = matchAt(ATTRIBUTE_TAG_END, text, label.end);
    if (tag !== undefined) return separator(label, tag, 'markup', '');
    return optional(label, matchAt(FORM_PART, text, label.end), 'form');
  }
  if (before === ':' && text[label.start - 2] !== ':') {
    const keyword = matchAt(KEYWORD_VALUE, text, label.end);
    if (keyword !== undefined) return separator(label, keyword, 'assignment', '');
  }
  if (label.name.startsWith('-'))
    return optional(label, matchAt(OPTION, text, label.end), 'option');
  if (/password$|(?:^|\.)(?:set|with)/i.test(label.name)) {
    return optional(label, matchAt(SQL_PASSWORD, text, label.end), 'assignment');
  }
  return undefined;
}

/** Most labels in a text are followed by another word, which assigns nothing. */
function assignedAfter(text: string, label: Label): Separator | undefined {
  let next = label.end;
  while (text[next] === ' ') next += 1;
  if (isLetter(text.charCodeAt(next))) return undefined;
  const typed = text[next] === '=' ? undefined : matchAt(TYPED, text, label.end);
  if (typed !== undefined) return separator(label, typed, 'assignment', '');
  const assigned = matchAt(ASSIGNMENT, text, label.end);
  if (assigned !== undefined) {
    return separator(label, assigned, assignmentKind(assigned), assigned[1]);
  }
  const pair = namedPairAfter(text, label);
  return pair && separator(label, pair, 'assignment', pair[1]);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Looks at the next character first: most labels in a text state nothing. */
function statedAfter(text: string, label: Label): Separator | undefined {
  const next = text.charAt(label.end);
  const pair = pairAfter(text, label);
  if (pair !== undefined) return separator(label, pair, 'assignment', '');
  if (next === '<') {
    const tag = matchAt(NEXT_TAG, text, label.end);
    if (tag !== undefined) return separator(label, tag, 'markup', '');
  }
  if (next === ':') return optional(label, doubleColon(text, label), 'statement');
  const cell = matchAt(CELL_END, text, label.end);
  if (cell !== undefined && opensCell(text, label)) return separator(label, cell, 'cell', '');
  const changed = changedAfter(text, label);
  if (changed !== undefined) return { ...changed, quote: '' };
  return said(text, label.end + (matchAt(BRACKET_END, text, label.end)?.[0].length ?? 0));
}

function said(text: string, end: number): Separator | undefined {
  const words = saidAfter(text, end);
  return words && { ...words, quote: '' };
}

/** In `Auth::Token::x` the label is a part of a path. */
function doubleColon(text: string, { start, end }: Label): RegExpExecArray | undefined {
  return text[start - 1] === ':' ? undefined : matchAt(DOUBLE_COLON, text, end);
}

function opensCell(text: string, { start }: Label): boolean {
  return CELL_BEGIN.test(text.slice(Math.max(0, start - 36), start));
}

/** `<ns:password>` opens a value, `</ns:password>` ends one. */
function opensTag(text: string, start: number): boolean {
  return PREFIXED_TAG.test(text.slice(Math.max(0, start - 48), start));
}

/** Text with wide colons has no spaces between its words. */
function assignmentKind([all, , space]: RegExpExecArray): Separator['kind'] {
  if (WIDE_COLON.test(all)) return 'prose';
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
