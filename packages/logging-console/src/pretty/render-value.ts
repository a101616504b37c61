import { escapeUnsafe, isUnsafe } from './escape-unsafe';
import { decodeString } from './scan-members';

/** What would make bare text ambiguous between other fields. */
const NEEDS_QUOTES = /[\s"'=]/;

/** Words divided by single spaces, which stay readable without quotes. */
const SENTENCE = /^[^\s"'=]+(?: [^\s"'=]+)*$/;

/** A text as it stands in a line: bare where that is unambiguous, else quoted and escaped. */
export function renderText(text: string): string {
  const isBare = text !== '' && !NEEDS_QUOTES.test(text) && !isUnsafe(text);
  return isBare ? text : quoted(text);
}

/** The same for text that people wrote: single spaces need no quotes either. */
export function renderSentence(text: string): string {
  return SENTENCE.test(text) && !isUnsafe(text) ? text : quoted(text);
}

/** A JSON value as it stands in a line: strings as text, everything else as JSON. */
export function renderValue(json: string): string {
  const text = decodeString(json);
  return text === undefined ? escapeUnsafe(json) : renderText(text);
}

function quoted(text: string): string {
  return escapeUnsafe(JSON.stringify(text));
}
