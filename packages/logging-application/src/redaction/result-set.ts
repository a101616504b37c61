import { readProperty } from '../objects/unreadable';
import type { KeyVerdict } from './key-verdict';
import { rememberedVerdict } from './remembered-verdict';
import type { Hide } from './sql-parameters';

/** Members that hold the rows of a result, and those that hold the names of their columns. */
const ROWS = new Set(['rows', 'values', 'data']);
const COLUMNS = ['columns', 'fields', 'headers', 'meta'];
const MAX_COLUMNS = 256;
const MAX_NAME_CHARS = 128;

/** Whether a member of this name may hold the rows of a result. */
export function isRows(name: string): boolean {
  return ROWS.has(name);
}

/**
 * What the columns beside a member of this name say of the items of its rows:
 * `{ columns: ['id', 'password'], rows: [[1, 'x']] }`. Undefined where none is sensitive.
 */
export function columnVerdicts(
  name: string,
  read: (name: string) => unknown,
): readonly KeyVerdict[] | undefined {
  if (!ROWS.has(name)) return undefined;
  try {
    const columns = COLUMNS.map(read).find(Array.isArray);
    if (columns === undefined || columns.length > MAX_COLUMNS) return undefined;
    const verdicts = Array.from(columns, columnVerdict);
    return verdicts.some((verdict) => verdict !== 'keep') ? verdicts : undefined;
  } catch {
    return undefined; // a Proxy may refuse
  }
}

/**
 * A copy of rows that are arrays, without what stands in sensitive columns.
 *
 * @param most how many rows are looked at
 */
export function cleanRows(
  rows: unknown,
  verdicts: readonly KeyVerdict[],
  hide: Hide,
  most: number,
): unknown {
  if (!Array.isArray(rows)) return rows;
  const clean = Array.from({ length: Math.min(rows.length, most) }, (_, at) => {
    const row = readProperty(rows, at);
    if (!Array.isArray(row) || row.length > verdicts.length) return row;
    return Array.from(verdicts.slice(0, row.length), (verdict, column) => {
      const item = readProperty(row, column);
      return verdict === 'keep' ? item : hide(verdict, item);
    });
  });
  clean.length = rows.length;
  return clean;
}

/** Drivers name a column by a text or by an object with its name. */
function columnVerdict(column: unknown): KeyVerdict {
  const name: unknown =
    typeof column === 'object' && column !== null
      ? Object.getOwnPropertyDescriptor(column, 'name')?.value
      : column;
  return typeof name === 'string' && name.length <= MAX_NAME_CHARS
    ? rememberedVerdict(name)
    : 'keep';
}
