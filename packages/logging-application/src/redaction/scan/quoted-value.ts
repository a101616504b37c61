import type { LabelledValue } from './labelled-value';
import { matchAt } from './match-at';
import { afterRepeatedQuotes } from './repeated-quotes';

/** A quote, also one with a prefix (`b'`, `N'`) or inside a call (`Some("`, `ConvertTo-SecureString "`). */
const OPENING_QUOTE =
  /(?:[A-Za-z_]{1,20}\(|[A-Za-z]{2,12}-[A-Za-z]{2,20} (?:-String )?(?=["'])|[A-Za-z]{1,2}(?=["']))?(\\{0,63})(["'`])|&quot;|&#34;|\\{1,8}u0022/y;

/** The value between quotes, or to the end of a text where they are not closed. */
export function quotedValue(text: string, start: number): LabelledValue | undefined {
  const opening = matchAt(OPENING_QUOTE, text, start);
  if (opening === undefined) return undefined;
  const [whole, slashes = '', quote] = opening;
  const from = start + whole.length;
  if (quote === undefined) {
    const close = text.indexOf(whole, from);
    return { start: from, end: close === -1 ? text.length : close, quote: '' };
  }
  const repeated = afterRepeatedQuotes(text, from - 1, quote);
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
