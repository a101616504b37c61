import { rememberedVerdict } from '../remembered-verdict';
import { revealsNothing } from './reveals-nothing';

const VALUES = /\(([^()]{1,2000})\)(?:\s{0,8}values\s{0,8}|=(?=\())/gi;
/** One item of a VALUES list: a quoted text, or anything without comma and parenthesis. */
const ITEM =
  /\s{0,8}(?:[A-Za-z]{0,8}'(?:[^'\\]|''|\\.){0,4096}'?|[^,()']{0,256}(?:\([^()]{0,256}\)[^,()']{0,64})?)\s{0,8}/y;

const VALUE = /\S(?:[^]*\S)?/;

/**
 * Replaces the values of sensitive columns in `INSERT INTO t (columns) VALUES (...), (...)`, and
 * of `Key (columns)=(...)`, which PostgreSQL says of what is there already.
 */
export function scanSqlInsert(text: string, replace: (rule: string) => string): string {
  let result = '';
  let from = 0;
  for (const insert of text.matchAll(VALUES)) {
    const secret = (insert[1] ?? '')
      .split(',')
      .map((column) => rememberedVerdict(column) !== 'keep');
    if (!secret.includes(true) || insert.index < from) continue;
    let at = insert.index + insert[0].length;
    result += text.slice(from, at);
    while (text[at] === '(') {
      const row = scanRow(text, at, secret, replace);
      result += row.text;
      at = row.end;
    }
    from = at;
  }
  return result + text.slice(from);
}

/** One parenthesised row, and the comma and space that lead to the next. */
function scanRow(
  text: string,
  start: number,
  secret: readonly boolean[],
  replace: (rule: string) => string,
): { readonly text: string; readonly end: number } {
  let result = '(';
  let at = start + 1;
  for (let column = 0; column <= secret.length; column += 1) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text)?.[0] ?? '';
    const hidden = secret[column] === true && !revealsNothing(item.trim());
    result += hidden ? item.replace(VALUE, () => `'${replace('labelled-value')}'`) : item;
    at += item.length;
    if (text[at] !== ',') break;
    result += ',';
    at += 1;
  }
  const tail = /\)?(?:\s{0,8},\s{0,8}(?=\())?/y;
  tail.lastIndex = at;
  const rest = tail.exec(text)?.[0] ?? '';
  return { text: result + rest, end: at + rest.length };
}
