import type { KeyVerdict } from '../key-verdict';
import { sqlPlaces, type SqlPlaces } from '../sql-places';
import { bracketEnd } from './enclosed-value';
import { matchAt } from './match-at';
import { quotedValue } from './quoted-value';
import { revealsNothing } from './reveals-nothing';

/** What TypeORM, Prisma, Drizzle, knex and PostgreSQL print before the parameters of a statement. */
const MARK =
  /(?:\b|(?<=\\[nrt]))(?:(?:params|parameters|bindings)\\{0,8}["']?\s?[:=]|prisma:params)\s{0,4}|; (?=\\{0,8}["\d[{]|null\b|true\b|false\b)/gi;
/** Behind this, Sequelize prints them behind the semicolon of the statement. */
const EXECUTED = 'Executing (';
/** Parts of the marks; one expression costs a third of a look for each. */
const PRINTS = /aram|ARAM|indings|Executing \(/;
/** `call f(:token) params: x` */
const MIN_CHARS = 24;
const MAX_MARKS = 16;
const STATEMENT =
  /\b(?:select\s|insert\s|update\s|delete\s+from\s|with\s|merge\s|replace\s+into\s|upsert\s|call\s|exec\s)/i;
const MAX_STATEMENT_CHARS = 4_096;
const MAX_ITEMS = 256;
const OPENING = /[[(]\s{0,8}/y;
/** `$2 = ` before a value that PostgreSQL prints. */
const NUMBERED = /\s{0,8}(?:\$(\d{1,5}) = )?/y;
const CLOSING_QUOTE = /\\{0,63}["'\x60]/y;
const LISTED = /[^,\])\r\n]{0,1024}/y;
const UNLISTED = /(?:(?!\\{1,8}[nr"])[^,"\r\n]){0,1024}/y;
const COMMA = /\s{0,4},/y;
const COUNT = /^\d{1,15}$/;

interface Item {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a text may print the parameters of a statement. */
export function mayPrintParameters(text: string): boolean {
  return text.length >= MIN_CHARS && PRINTS.test(text);
}

/**
 * Replaces the values that a text prints for the sensitive places of an SQL statement in it:
 * `insert into users (email, password) values ($1, $2) -- PARAMETERS: ["a", "b"]`.
 *
 * @param spend is told what the reading of a statement costs
 */
export function scanPrintedParameters(
  text: string,
  replace: (rule: string) => string,
  spend: (work: number) => void,
): string {
  const isExecuted = text.includes(EXECUTED);
  let result = '';
  let from = 0;
  let marks = 0;
  for (const mark of text.matchAll(MARK)) {
    if (mark.index < from || (mark[0] === '; ' && !isExecuted)) continue;
    marks += 1;
    if (marks > MAX_MARKS) break;
    const end = mark.index + mark[0].length;
    const places =
      placesIn(text.slice(Math.max(from, mark.index - MAX_STATEMENT_CHARS), mark.index), spend) ??
      placesIn(text.slice(end, end + MAX_STATEMENT_CHARS), spend);
    if (places === undefined) continue;
    for (const { start, end: itemEnd } of secretItems(text, end, places)) {
      result += text.slice(from, start) + replace('labelled-value');
      from = itemEnd;
    }
  }
  return result + text.slice(from);
}

function placesIn(text: string, spend: (work: number) => void): SqlPlaces | undefined {
  spend(text.length);
  const start = text.search(STATEMENT);
  return start === -1 ? undefined : sqlPlaces(text.slice(start), spend);
}

function secretItems(text: string, mark: number, places: SqlPlaces): readonly Item[] {
  const opening = matchAt(OPENING, text, mark)?.[0] ?? '';
  const items = itemsAt(text, mark + opening.length, opening === '' ? UNLISTED : LISTED);
  const isNumbered = text.startsWith('$', mark);
  const known = [...places.verdicts.keys()].filter((key) => typeof key === 'number').length;
  // A comma may also be part of a value that nothing encloses.
  if (opening === '' && !isNumbered && items.length !== known && !isQuoted(text, items)) {
    const [first, last] = [items[0], items.at(-1)];
    return first && last ? [{ ...first, end: last.end }] : [];
  }
  return items.filter((item) =>
    isSecret(text.slice(item.start, item.end), places.verdicts.get(item.position) ?? places.other),
  );
}

function isQuoted(text: string, items: readonly Item[]): boolean {
  return items.some(({ start }) => /["'\x60]/.test(text.charAt(start - 1)));
}

/** A list in the list holds a row, of which the place of the secret is not looked for. */
function isSecret(said: string, verdict: KeyVerdict): boolean {
  if (verdict === 'keep' && !/^[[(]/.test(said)) return false;
  return !revealsNothing(said) && !(verdict === 'secrets' && COUNT.test(said));
}

function itemsAt(text: string, from: number, bare: RegExp): readonly Item[] {
  const items: Item[] = [];
  let at = from;
  while (items.length < MAX_ITEMS) {
    const [lead = '', number] = matchAt(NUMBERED, text, at) ?? [];
    at += lead.length;
    const position = number === undefined ? items.length : Number(number) - 1;
    const { start, end, next } = itemAt(text, at, bare);
    items.push({ position, start, end });
    const comma = matchAt(COMMA, text, next);
    if (comma === undefined) break;
    at = next + comma[0].length;
  }
  return items;
}

function itemAt(text: string, at: number, bare: RegExp): Omit<Item, 'position'> & { next: number } {
  const quoted = quotedValue(text, at);
  if (quoted !== undefined) {
    const closing = matchAt(CLOSING_QUOTE, text, quoted.end)?.[0] ?? '';
    return { start: quoted.start, end: quoted.end, next: quoted.end + closing.length };
  }
  const opens = text[at] === '[' || text[at] === '{';
  const end = opens
    ? bracketEnd(text, at)
    : at + (matchAt(bare, text, at)?.[0].trimEnd().length ?? 0);
  return { start: at, end, next: end };
}
