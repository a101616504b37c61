import { isCommand } from '../redaction/command-line';
import { ItemVerdict } from '../redaction/item-verdict';
import { withoutPasswords } from './command-arguments';
import { readProperty } from '../objects/unreadable';
import type { ValueWriter } from './value-writer';

/** An array as JSON; a hole or undefined is null. `length` may exceed the items handed in. */
export function writeArray(
  writer: ValueWriter,
  items: readonly unknown[],
  length = items.length,
): string {
  const shown = Math.min(length, writer.limits.keysPerContainer);
  let text = '';
  let written = 0;
  const verdict = new ItemVerdict(length);
  const { keys } = writer;
  const { start } = keys;
  let source = items;
  for (let at = 0; at < shown && !writer.budget.spent; at += 1) {
    const item = readProperty(source, at);
    if (at === 0 && length > 1 && typeof item === 'string' && isCommand(item)) {
      source = withoutPasswords(writer, '', item, items);
    }
    keys.start = start;
    const value = writer.judged(verdict.next(item, at), item);
    text += (text === '' ? '[' : ',') + (value === '' ? 'null' : value);
    written += 1;
  }
  if (written < length) {
    text += (text === '' ? '[' : ',') + writer.text(`...[truncated ${length - written} items]`);
  }
  return text === '' ? '[]' : `${text}]`;
}
