/** What goes on after `''` when nothing stands between the two. */
const AFTER_NOTHING = /^[\s,;)}\]&<>|+.:=]?$/;
/** No nesting of quotes doubles them more often. */
const MAX_QUOTES = 8;

/**
 * The value after quotes that stand more than once: `''x''` in SQL inside SQL, `""x""` in JSON
 * inside CSV, `'''x'` in SQL where the value begins with a quote, `'''x'''`. Undefined where there
 * is one quote, or nothing between two.
 *
 * @param first where the first quote stands
 */
export function afterRepeatedQuotes(
  text: string,
  first: number,
  quote: string,
): { readonly start: number; readonly end: number } | undefined {
  const count = runLength(text, first, quote);
  const start = first + count;
  const opensLines = count === 3 && text[start] === '\n'; // as Python and TOML write them
  if (count === 1 || (!opensLines && AFTER_NOTHING.test(text.charAt(start)))) return undefined;
  for (let at = text.indexOf(quote, start); at !== -1; at = text.indexOf(quote, at)) {
    const run = runLength(text, at, quote);
    if (closes(count, run)) return { start, end: at };
    at += run;
  }
  return { start, end: text.length };
}

/** A quote inside the value stands twice as often as those around it. */
function closes(opening: number, run: number): boolean {
  const around = opening % 2 === 1 ? 1 : opening;
  return run % (2 * around) !== 0;
}

function runLength(text: string, at: number, quote: string): number {
  let length = 1;
  while (length < MAX_QUOTES && text[at + length] === quote) length += 1;
  return length;
}
