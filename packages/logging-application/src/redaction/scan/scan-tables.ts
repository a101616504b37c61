import { NEEDS_ESCAPE } from '../../text/char-class';
import { NEXT_STEM } from './label';
import { revealsNothing } from './reveals-nothing';
import { isRule, tableShape, type TableShape } from './table-shape';

/** What divides columns, on one line with a word. */
const DIVIDED = /[|\u2502\t]|[,;]["\w]|\S {2}/;
const CELL = /\S(?:[^]*\S)?/;
const COUNT = /^\d{1,6}$/;
const QUOTES = /^(["'`])[^]*\1$/;

/** A table has lines, and columns in them. */
export function mayHoldTable(text: string, classes: number): boolean {
  return (classes & NEEDS_ESCAPE) !== 0 && text.includes('\n') && DIVIDED.test(text);
}

/**
 * Replaces the cells under titles that name secrets, in rows of the same number of cells: CSV with a
 * row of titles, Markdown, what psql, mysql and `console.table` print, and `COPY`.
 *
 * @param onLook told of each line that may hold titles
 */
export function scanTables(
  text: string,
  replace: (rule: string) => string,
  onLook: () => void = () => undefined,
): string {
  let result = '';
  let from = 0;
  NEXT_STEM.lastIndex = 0;
  for (let stem = NEXT_STEM.exec(text); stem !== null; stem = NEXT_STEM.exec(text)) {
    onLook();
    const start = Math.max(from, text.lastIndexOf('\n', stem.index) + 1);
    const end = lineEnd(text, start);
    if (end === text.length) break;
    const next = text.slice(end + 1, lineEnd(text, end + 1));
    const shape = tableShape(text.slice(start, end).trimEnd(), next);
    if (shape !== undefined) {
      result += text.slice(from, end);
      from = end;
      for (let row = scanRow(text, from, shape, replace); row !== undefined;) {
        result += row.text;
        from = row.end;
        row = scanRow(text, from, shape, replace);
      }
    }
    NEXT_STEM.lastIndex = Math.max(end, from);
  }
  return result + text.slice(from);
}

/** The line break at `at` and the row or the drawn line behind it; undefined where the table ends. */
function scanRow(
  text: string,
  at: number,
  { split, secret }: TableShape,
  replace: (rule: string) => string,
): { readonly text: string; readonly end: number } | undefined {
  if (at >= text.length) return undefined;
  const end = lineEnd(text, at + 1);
  const line = text.slice(at + 1, end);
  if (isRule(line)) return { text: `\n${line}`, end };
  const parts = split(line);
  if (parts.length !== 2 * secret.length - 1) return undefined;
  const clean = parts.map((part, place) =>
    place % 2 === 0 && secret[place / 2] === true ? withoutSecret(part, replace) : part,
  );
  return { text: `\n${clean.join('')}`, end };
}

function withoutSecret(cell: string, replace: (rule: string) => string): string {
  return cell.replace(CELL, (said) => {
    const quote = QUOTES.exec(said)?.[1] ?? '';
    const bare = quote === '' ? said : said.slice(1, -1);
    if (revealsNothing(bare) || COUNT.test(bare)) return said;
    return quote + replace('labelled-value') + quote;
  });
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
