import Table from 'cli-table3';

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Default left. */
  readonly align?: 'left' | 'right';
}

/** What could move the cursor or reorder the text around it. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Rules between head and rows would only cost room. */
const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Rows under their titles, in columns; ends in a newline. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const table = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align = 'left' }) => align),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map((cell) => escaped(String(cell)))));
  return table
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(UNSAFE, (character) =>
    JSON.stringify(character).slice(1, -1) === character
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : JSON.stringify(character).slice(1, -1),
  );
}
