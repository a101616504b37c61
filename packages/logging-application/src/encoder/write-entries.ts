import { bigintText } from '../text/bigint-text';
import type { ValueWriter } from './value-writer';
import { LEFT_OUT, heldText, moreThan } from './write-object';

/**
 * Name and value pairs (Map, Headers, form data) as one JSON object; a repeated name is an array.
 *
 * @param total how many pairs there are, where that is known
 */
export function writeEntries(
  writer: ValueWriter,
  entries: Iterable<readonly [unknown, unknown]>,
  total?: number,
): string {
  const values = new Map<string, unknown[]>();
  const seen = collect(values, entries, writer.limits.keysPerContainer);
  let text = '';
  let written = 0;
  for (const [name, all] of values) {
    if (writer.budget.spent) break;
    written += all.length;
    const entry = writer.keys.get(name);
    const value = all.length === 1 ? all[0] : all;
    if (!writer.budget.take(entry.bytes)) continue;
    const field =
      entry.pairValue && entry.verdict === 'keep'
        ? heldText(writer, entry, value, (key) => values.get(key)?.[0])
        : writer.judged(entry.verdict, value);
    if (field === '') writer.budget.giveBack(entry.bytes);
    else text += (text === '' ? entry.opening : entry.fragment) + field;
  }
  if (seen > written && !values.has(LEFT_OUT)) {
    const cut = total === undefined ? moreThan(writer, written) : leftOut(writer, total - written);
    text += `${text === '' ? '{' : ','}"${LEFT_OUT}":${cut}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Groups up to `most` values by name; how many were met, of which one may be too many. */
function collect(
  values: Map<string, unknown[]>,
  entries: Iterable<readonly [unknown, unknown]>,
  most: number,
): number {
  let seen = 0;
  for (const [key, value] of entries) {
    seen += 1;
    if (seen > most) break;
    const name = entryName(key);
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [value]);
    else earlier.push(value);
  }
  return seen;
}

function leftOut(writer: ValueWriter, count: number): string {
  return writer.text(`[truncated ${count} keys]`);
}

function entryName(key: unknown): string {
  switch (typeof key) {
    case 'object':
    case 'function':
      return key === null ? 'null' : '[Object]';
    case 'bigint':
      return bigintText(key);
    default:
      return String(key);
  }
}
