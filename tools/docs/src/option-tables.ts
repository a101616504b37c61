import { optionRows, type OptionRow } from './option-rows';

/** `<!-- options <file> <interface>... -->`, the table, `<!-- /options -->`. */
const REGION = /<!-- options (\S+) ([\w ]+) -->[^]*?<!-- \/options -->/g;

/**
 * A README with each of its option tables written anew.
 *
 * @param read - the text of a source file, by its path relative to the README
 * @throws Error as `optionRows` does
 */
export function withOptionTables(readme: string, read: (file: string) => string): string {
  return readme.replace(REGION, (_region, file: string, names: string) => {
    const table = tableOf(optionRows(file, read(file), names.split(' ')));
    return `<!-- options ${file} ${names} -->\n\n${table}\n\n<!-- /options -->`;
  });
}

/** Columns as wide as their longest cell, as prettier has them. */
function tableOf(rows: readonly OptionRow[]): string {
  const cells = [
    ['option', 'meaning', 'default'],
    ...rows.map(({ name, meaning, preset }) => [name, meaning, preset].map(escaped)),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
