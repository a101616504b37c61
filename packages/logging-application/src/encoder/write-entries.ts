import { pairVerdict } from '../redaction/pair-verdict';
import { bigintText } from './bigint-text';
import type { ValueWriter } from './value-writer';

/** Name and value pairs (Map, Headers, form data) as one JSON object; a repeated name is an array. */
export function writeEntries(
  writer: ValueWriter,
  entries: Iterable<readonly [unknown, unknown]>,
  total: number,
): string {
  const values = new Map<string, unknown[]>();
  let seen = 0;
  for (const [key, value] of entries) {
    if (seen === writer.limits.keysPerContainer) break;
    seen += 1;
    const name = entryName(key);
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [value]);
    else earlier.push(value);
  }
  let text = '';
  for (const [name, all] of values) {
    if (writer.budget.spent) break;
    const entry = writer.keys.get(name);
    const value = all.length === 1 ? all[0] : all;
    const judged = entry.pairValue && entry.verdict === 'keep';
    const verdict = judged ? pairVerdict((key) => values.get(key)?.[0]) : entry.verdict;
    const field = writer.judged(verdict, value);
    if (field === '' || !writer.budget.take(entry.bytes)) continue;
    text += (text === '' ? entry.opening : entry.fragment) + field;
  }
  if (total > seen) {
    const cut = writer.text(`[truncated ${total - seen} keys]`);
    text += `${text === '' ? '{' : ','}"...":${cut}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function entryName(key: unknown): string {
  switch (typeof key) {
    case 'string':
      return key;
    case 'object':
    case 'function':
      return key === null ? 'null' : '[Object]';
    case 'bigint':
      return bigintText(key);
    default:
      return String(key);
  }
}
