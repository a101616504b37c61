import { REDACTED, STATUS_WORDS } from '@dashtam/logging-domain';
import type { Label } from './label';
import type { Separator } from './label-separator';
import { LINE_END } from './line-end';
import { afterRepeatedQuotes } from './repeated-quotes';

/** The part of a text that is a labelled value. */
export interface LabelledValue {
  readonly start: number;
  readonly end: number;
  /** Quotes to put around the replacement so that JSON stays JSON; most often empty. */
  readonly quote: string;
}

/** A quote, also one with a prefix (`b'`, `N'`) or inside a call (`Some("`). */
const OPENING_QUOTE =
  /(?:[A-Za-z_]{1,20}\(|[A-Za-z]{1,2}(?=["']))?(\\{0,63})(["'`])|&quot;|%22|%27/y;
const SCHEME = String.raw`(?:(?:basic|bearer|digest|token|api-?key|negotiate|ntlm|oauth|hawk|signature|aws4-hmac-sha256|ssws|dpop|key|splunk|vapid|scram-sha-\d{1,3})\s{1,4}|[A-Za-z][\w-]{1,30}[ \t]{1,4}(?=[^\s"'<>,;]{0,64}[\d=:+/]))?`;
const PARAMETER = String.raw`[\w-]{1,40}=(?:"[^"\r\n]{0,2000}"|\\{1,8}"[^"\r\n]{0,2000}"|[^\s,"\\]{1,4000})(?:,\s{0,4})?`;
const CREDENTIALS = new RegExp(
  String.raw`${SCHEME}(?:(?:${PARAMETER}){1,20}|[^\s"'\x60<>,;\\]{1,8192})`,
  'iy',
);
const COOKIES =
  /[^\s=;,"'`]{1,200}=[^\s;"'`\\]{0,4096}(?:;\s{0,4}[^\s=;,"'`]{1,200}(?:=[^\s;"'`\\]{0,4096})?){0,100}/y;
/** A session id in a path parameter ends where the URL goes on. */
const SESSION_ID = /[^\s&?#;,"'`<>/\\]{1,1024}/y;
/** A bare value: it ends at white space, and at punctuation that the text around it goes on after. */
const BARE =
  /(?:[^\s&<>"'`,;)}\]|\\]|(?![\\]+[nrt"'])(?:[)}\]](?=[A-Za-z0-9])|[,;|"'`\\](?=[^\s,;)}\]|"'`\\&<>]))(?![\w.-]{1,40}["']?\s{0,2}[=:])){1,8192}/y;
/** `&`, `;` and `,` in percent-encoding, quotes and closing brackets. */
const ENCODED_END = /%(?:25){0,3}(?:2[267C]|3B|5D|7D)/gi;
const FORM_PART_END = new RegExp(String.raw`${LINE_END}--`, 'g');
/** Nothing, or a place for a value. */
const LITERAL =
  /^(?:true|false|null|undefined|nil|none|\*{2,}|\?|\$\d{1,3}|[:@]\w{1,40}|%s|\$?\{{1,2}[\w. ]{0,40}\}{1,2})$/i;
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
  const quoted = quotedValue(text, start);
  if (quoted !== undefined) return revealing(text, label, quoted, false);
  const opening = text[start];
  if (opening === '{' || opening === '[') {
    if (label.verdict === 'secret-text') return undefined;
    return { start, end: bracketEnd(text, start), quote };
  }
  const bare = bareEnd(text, start, label);
  const end = kind === 'encoded' ? Math.min(bare, endBefore(text, start, ENCODED_END)) : bare;
  return revealing(text, label, { start, end, quote }, kind === 'prose');
}

/** Leaves out what is no secret: nothing, true, false, null, a count, a word about the secret. */
function revealing(
  text: string,
  label: Label,
  value: LabelledValue,
  prose: boolean,
): LabelledValue | undefined {
  const said = text.slice(value.start, value.end);
  if (said === '' || LITERAL.test(said) || said.includes(REDACTED)) return undefined;
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
    const closes = slashes === 0 ? count % 2 === 0 : count <= slashes;
    // SQL and ADO write a quote inside quotes twice.
    const again = '\\'.repeat(slashes) + quote;
    if (closes && before > from && text.startsWith(again, at + 1)) at += again.length;
    else if (closes) return slashes === 0 ? at : before;
  }
  return text.length;
}

function markupValue(text: string, start: number): LabelledValue | undefined {
  const data = text.startsWith('<![CDATA[', start);
  const from = data ? start + 9 : start;
  const close = text.indexOf(data ? ']]>' : '<', from);
  const end = close === -1 ? text.length : close;
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
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function bareEnd(text: string, start: number, label: Label): number {
  const name = label.name.toLowerCase();
  if (name.endsWith('cookie')) {
    const cookies = match(COOKIES, text, start);
    if (cookies !== undefined) return start + cookies[0].length;
  }
  const pattern = name.endsWith('authorization') ? CREDENTIALS : BARE;
  const bare = label.verdict === 'session' ? SESSION_ID : pattern;
  return start + (match(bare, text, start)?.[0].length ?? 0);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
