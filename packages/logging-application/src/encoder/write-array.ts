import type { KeyVerdict } from '../redaction/key-verdict';
import { rememberedVerdict } from '../redaction/remembered-verdict';
import { readProperty } from './unreadable';
import type { ValueWriter } from './value-writer';

/** Longest text that is looked at as the name of a pair. */
const MAX_NAME_CHARS = 128;
const HEADER_NAME = /^[A-Za-z][\w.[\]-]*(?: [\w.[\]-]+){0,2}$/;

/** An array as JSON; a hole or undefined is null. `length` may exceed the items handed in. */
export function writeArray(
  writer: ValueWriter,
  items: readonly unknown[],
  length = items.length,
): string {
  const shown = Math.min(length, writer.limits.keysPerContainer);
  let text = '';
  let written = 0;
  let name: unknown;
  for (let at = 0; at < shown && !writer.budget.spent; at += 1) {
    const item = readProperty(items, at);
    const named = at % 2 === 1 && length % 2 === 0;
    const value = writer.judged(named ? nameVerdict(name) : 'keep', item);
    text += (text === '' ? '[' : ',') + (value === '' ? 'null' : value);
    name = item;
    written += 1;
  }
  if (written < length) {
    text += (text === '' ? '[' : ',') + writer.text(`...[truncated ${length - written} items]`);
  }
  return text === '' ? '[]' : `${text}]`;
}

/** `['authorization', value]` and raw header lists name the value in the item before it. */
function nameVerdict(name: unknown): KeyVerdict {
  if (typeof name !== 'string' || name.length > MAX_NAME_CHARS || !HEADER_NAME.test(name)) {
    return 'keep';
  }
  return rememberedVerdict(name);
}
