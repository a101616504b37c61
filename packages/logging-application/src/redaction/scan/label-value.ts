import { REDACTED, STATUS_WORDS } from '@dashtam/logging-domain';
import type { Label } from './label';
import type { Separator } from './label-separator';
import { LINE_END } from './line-end';
import { wordsEnd } from './line-value';
import { looksRandom } from './looks-random';
import { afterRepeatedQuotes } from './repeated-quotes';
import { revealsNothing } from './reveals-nothing';

/** The part of a text that is a labelled value. */
export interface LabelledValue {
  readonly start: number;
  readonly end: number;
  /** Quotes to put around the replacement so that JSON stays JSON; most often empty. */
  readonly quote: string;
}

/** A quote, also one with a prefix (`b'`, `N'`) or inside a call (`Some("`). */
const OPENING_QUOTE = /(?:[A-Za-z_]{1,20}\(|[A-Za-z]{1,2}(?=["']))?(\\{0,63})(["'`])|&quot;/y;
const SCHEME = String.raw`(?:(?:basic|bearer|digest|token|api-?key|negotiate|ntlm|oauth|hawk|signature|aws4-hmac-sha256|ssws|dpop|key|splunk|vapid|scram-sha-\d{1,3})\s{1,4}|[A-Za-z][\w-]{1,30}[ \t]{1,4}(?=[^\s"'<>,;]{0,64}[\d=:+/]))?`;
/** In a form, the next one begins. */
const NEXT_PARAMETER = String.raw`(?!&[\w.-]{1,40}=)`;
const AUTH_PARAMETER = String.raw`[\w-]{1,40}=(?:"[^"\r\n]{0,2000}"|\\{1,8}"[^"\r\n]{0,2000}"|(?:${NEXT_PARAMETER}[^\s,"\\]){1,4000})(?:,\s{0,4})?`;
const CREDENTIALS = new RegExp(
  String.raw`${SCHEME}(?:(?:${AUTH_PARAMETER}){1,20}|(?:${NEXT_PARAMETER}[^\s"'\x60<>,;\\]){1,8192})`,
  'iy',
);
const COOKIES =
  /[^\s=;,"'`]{1,200}=[^\s;"'`\\]{0,4096}(?:;\s{0,4}[^\s=;,"'`]{1,200}(?:=[^\s;"'`\\]{0,4096})?){0,100}/y;
/** A session id in a path parameter ends where the URL goes on. */
const SESSION_ID = /[^\s&?#;,"'`<>/\\]{1,1024}/y;
/** A bare value: it ends at white space, and at punctuation that the text around it goes on after. */
const BARE =
  /(?:[^\s&<>"'`,;)}\]|\\]|(?![\\]+[nrt"'])(?:[)}\]](?=[A-Za-z0-9])|[,;|"'`\\](?=[^\s,;)}\]|"'`\\&<>]))(?![\w.-]{1,40}["']?\s{0,2}[=:])){1,8192}/y;
const LIST_ITEM = String.raw`(?:[A-Za-z]?'(?:[^'\\]|''|\\.){0,4096}'|[^,()'"\s][^,()'"]{0,64})`;
const LIST = new RegExp(String.raw`${LIST_ITEM}(?:\s{0,4},\s{0,4}${LIST_ITEM}){0,2000}`, 'y');
/** A word in a row of a text table, without the marks of Markdown around it. */
const CELL = /[^\s|\x60]{1,1024}(?=[\x60*]{0,3}[ \t]{0,256}(?:\||\\{0,8}[rn]|[\r\n]|$))/y;
const NUMBER_CELL = /^\d{6,19}$/;
const MIN_CELL_CHARS = 6;
/** With a digit in it. */
const MIN_STATED_CHARS = 7;
const DATA_END = /\]\]>/g;
const MARKUP_END = /<|&lt;/g;
const FORM_PART_END = new RegExp(String.raw`${LINE_END}--`, 'g');
/** The beginning of a query parameter's value, enough to tell its looks. */
const PARAMETER = /[^\s&?#"'`<>;,(){}|\\]{1,256}/y;
/** `${PASSWORD}` as it stands in a template. */
const PLACEHOLDER = /\$\{{1,2}[\w. ]{0,40}\}{1,2}(?!\w)/y;
const BRACKET = /[{}[\]]/g;
const COUNT = /^[+-]?\d[\d.,_]*$/;
const STATUS = new Set(STATUS_WORDS);

/** The value after a separator, or undefined where what stands there reveals nothing. */
export function valueAfter(
  text: string,
  label: Label,
  { end: start, kind, quote }: Separator,
): LabelledValue | undefined {
  if (text.startsWith(REDACTED, start) || start >= text.length) return undefined;
  if (kind === 'markup') return markupValue(text, start);
  if (kind === 'form') return { start, end: endBefore(text, start, FORM_PART_END), quote: '' };
  if (kind === 'list') return listValue(text, start);
  if (kind === 'cell') return cellValue(text, label, start);
  const quoted = quotedValue(text, start);
  if (quoted !== undefined) return revealing(text, label, quoted, false);
  const opening = text[start];
  if (opening === '{' || opening === '[') {
    if (label.verdict === 'secret-text') return undefined;
    return { start, end: bracketEnd(text, start), quote };
  }
  if (match(PLACEHOLDER, text, start) !== undefined) return undefined;
  if (label.weak && !looksRandom(match(PARAMETER, text, start)?.[0] ?? '')) return undefined;
  const bare = bareEnd(text, start, label);
  if (kind === 'statement') return statedValue(text, start, bare);
  const value = revealing(text, label, { start, end: bare, quote }, kind === 'prose');
  if (value === undefined || kind === 'option') return value;
  return isCookieOrCredentials(label)
    ? value
    : { ...value, end: wordsEnd(text, label, start, bare) };
}

/** Leaves out what is no secret: nothing, true, false, null, a count, a word about the secret. */
function revealing(
  text: string,
  label: Label,
  value: LabelledValue,
  prose: boolean,
): LabelledValue | undefined {
  const said = text.slice(value.start, value.end);
  if (revealsNothing(said) || said.includes(REDACTED)) return undefined;
  if (label.verdict === 'secrets' && COUNT.test(said)) return undefined;
  if (prose && STATUS.has(said.toLowerCase().replace(/[.!?:]+$/, ''))) return undefined;
  return value;
}

function quotedValue(text: string, start: number): LabelledValue | undefined {
  const opening = match(OPENING_QUOTE, text, start);
  if (opening === undefined) return undefined;
  const [whole, slashes = '', quote] = opening;
  const from = start + whole.length;
  if (quote === undefined) {
    const close = text.indexOf(whole, from);
    return { start: from, end: close === -1 ? text.length : close, quote: '' };
  }
  const repeated = slashes === '' ? afterRepeatedQuotes(text, from - 1, quote) : undefined;
  if (repeated !== undefined) return { ...repeated, quote: '' };
  return { start: from, end: closingQuote(text, from, quote, slashes.length), quote: '' };
}

/** A quote closes when no more backslashes stand before it than before the one that opened. */
function closingQuote(text: string, from: number, quote: string, slashes: number): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    let before = at;
    while (before > from && text[before - 1] === '\\') before -= 1;
    const count = at - before;
    const closes = slashes === 0 ? isUnescaped(text, at, count, quote) : count <= slashes;
    // SQL and ADO write a quote inside quotes twice.
    const again = '\\'.repeat(slashes) + quote;
    if (closes && before > from && text.startsWith(again, at + 1)) at += again.length;
    else if (closes) return slashes === 0 ? at : before;
  }
  return text.length;
}

/**
 * An even number of backslashes escapes no quote, unless the text is inside JSON, which doubles
 * them: there `'a\\\\'b'` goes on, as the letter behind the quote shows.
 */
function isUnescaped(text: string, at: number, backslashes: number, quote: string): boolean {
  if (backslashes % 2 === 1) return false;
  return backslashes === 0 || quote === '"' || !/\w/.test(text.charAt(at + 1));
}

/** A word that a sentence calls the secret: only one that looks like it. */
function statedValue(text: string, start: number, end: number): LabelledValue | undefined {
  const said = text.slice(start, end);
  const isSecret = looksRandom(said) || (/\d/.test(said) && looksRandom(said, MIN_STATED_CHARS));
  return isSecret ? { start, end, quote: '' } : undefined;
}

/** What stands in a cell: column titles, types and notes do too, so it must look like a secret. */
function cellValue(text: string, label: Label, start: number): LabelledValue | undefined {
  const said = match(CELL, text, start)?.[0] ?? '';
  const isSecret = /\d/.test(said) && looksRandom(said, MIN_CELL_CHARS);
  if (!isSecret && (label.verdict === 'secrets' || !NUMBER_CELL.test(said))) return undefined;
  return { start, end: start + said.length, quote: '' };
}

/** The items of `IN ('a', 'b')`, all of them. */
function listValue(text: string, start: number): LabelledValue | undefined {
  const items = match(LIST, text, start);
  return items && { start, end: start + items[0].length, quote: "'" };
}

function markupValue(text: string, start: number): LabelledValue | undefined {
  const data = text.startsWith('<![CDATA[', start);
  const from = data ? start + 9 : start;
  const end = endBefore(text, from, data ? DATA_END : MARKUP_END);
  const said = text.slice(from, end).trim();
  return said === '' || said === REDACTED ? undefined : { start: from, end, quote: '' };
}

/** Where `end` matches next, or the end of the text. */
function endBefore(text: string, start: number, end: RegExp): number {
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

/** The end of a JSON-like container, or of the text where it is not closed. */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  BRACKET.lastIndex = start;
  for (let found = BRACKET.exec(text); found !== null; found = BRACKET.exec(text)) {
    depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
    if (depth === 0) return BRACKET.lastIndex;
  }
  return text.length;
}

function isCookieOrCredentials({ name }: Label): boolean {
  return /(?:cookie|authorization)$/i.test(name);
}

function bareEnd(text: string, start: number, label: Label): number {
  if (/cookie$/i.test(label.name)) {
    const cookies = match(COOKIES, text, start);
    if (cookies !== undefined) return start + cookies[0].length;
  }
  const pattern = isCookieOrCredentials(label) ? CREDENTIALS : BARE;
  const bare = isPathParameter(text, label) ? SESSION_ID : pattern;
  return start + (match(bare, text, start)?.[0].length ?? 0);
}

/** `/path;jsessionid=x?query` */
function isPathParameter(text: string, { start, name, verdict }: Label): boolean {
  return verdict === 'session' && (text[start - 1] === ';' || /^jsessionid$/i.test(name));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
