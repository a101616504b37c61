import { rememberedVerdict } from '../remembered-verdict';

/** How the rows of a text table are divided, and which of their cells are secret. */
export interface TableShape {
  /** The cells of a line with what divides them in between: cell, divider, cell and so on. */
  readonly split: (line: string) => string[];
  readonly secret: readonly boolean[];
}

const MAX_LINE_CHARS = 4_096;
/** The line under the titles: `---+---`, `| --- | --- |`, and the frames of boxes. */
const RULE_LINE = /^[\s|+:=\u2500-\u257f-]{0,4096}$/;
const BARS = /([|\u2502\u2503\u2551])/;
const TAB = /(\t)/;
const COLUMNS = /( {2,})/;
const CSV_DIVIDERS = ['\t', ';', ','].map((divider) => ({
  divider,
  // A cell between quotes may hold what divides cells.
  cell: new RegExp(`(?:"(?:[^"]|"")*"|[^"${divider}][^${divider}]*|)`, 'y'),
}));
/** An error or a sentence may announce the first. */
const TITLE = /^(?:[\w ]{1,80}: {1,4})?"?\w[\w .#/-]{0,63}"?$/;
const COPY = /(?:^|: )COPY [^()]{1,256}\(([^()]{1,2048})\) FROM stdin\b/i;

/**
 * The shape of a table whose titles stand in a line, or undefined where no title is the name of a
 * secret, or the line is a sentence.
 *
 * @param next the line that follows, which draws a rule under the titles between bars
 */
export function tableShape(line: string, next: string): TableShape | undefined {
  if (line.length > MAX_LINE_CHARS) return undefined;
  const copied = COPY.exec(line)?.[1];
  if (copied !== undefined) return shape(by(TAB), copied.split(/\s{0,4},\s{0,4}/));
  if (BARS.test(line)) return isRule(next) ? tableBy(by(BARS), line) : undefined;
  for (const { divider, cell } of CSV_DIVIDERS) {
    if (!line.includes(divider)) continue;
    const split = (row: string): string[] => csvCells(row, divider, cell);
    const isWritten = line.includes(`${divider} `) || split(line).some(isNoTitle);
    return isWritten ? undefined : tableBy(split, line);
  }
  return isCapital(line) ? tableBy(by(COLUMNS), line) : undefined;
}

function by(divider: RegExp): (line: string) => string[] {
  return (line) => line.split(divider);
}

function csvCells(line: string, divider: string, cell: RegExp): string[] {
  const parts: string[] = [];
  for (let at = 0; ; at += divider.length) {
    cell.lastIndex = at;
    const found = cell.exec(line)?.[0] ?? '';
    at += found.length;
    // What follows a closing quote, or one that is not closed, belongs to the cell.
    if (line[at] !== divider) return [...parts, found + line.slice(at)];
    parts.push(found, divider);
  }
}

function isNoTitle(part: string, at: number): boolean {
  return at % 2 === 0 && !TITLE.test(part);
}

/** Whether a line is drawn, not written. */
export function isRule(line: string): boolean {
  return RULE_LINE.test(line) && line.length > 2;
}

/** Titles of command lines, in capitals so that no sentence is one. */
function isCapital(line: string): boolean {
  return (
    line.length < 512 && /^(?:\w{1,80}: )?[A-Z][A-Z_]*(?: {1,32}[A-Z][A-Z_]*){1,32} *$/.test(line)
  );
}

function tableBy(split: TableShape['split'], line: string): TableShape | undefined {
  return shape(
    split,
    split(line).filter((_, at) => at % 2 === 0),
  );
}

function shape(split: TableShape['split'], titles: readonly string[]): TableShape | undefined {
  const secret = titles.map((title) => rememberedVerdict(title.trim()) !== 'keep');
  return titles.length > 1 && secret.includes(true) ? { split, secret } : undefined;
}
