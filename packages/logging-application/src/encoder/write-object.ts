import { pairVerdict } from '../redaction/pair-verdict';
import type { KeyEntry } from './key-table';
import { isOwn } from './own-property';
import { readProperty } from './unreadable';
import type { ValueWriter } from './value-writer';

/** Stands for the keys that are left out. */
export const LEFT_OUT = '...';

/** An object's own enumerable properties as JSON. */
export function writeObject(writer: ValueWriter, value: object): string {
  const { keysPerContainer } = writer.limits;
  let text = '';
  let written = 0;
  let previous = writer.keys.start;
  for (const key in value) {
    if (!isOwn(value, key)) continue;
    if (written === keysPerContainer || writer.budget.spent) {
      if (isOwn(value, LEFT_OUT)) break;
      text += `${text === '' ? '{' : ','}"${LEFT_OUT}":${moreThan(writer, written)}`;
      break;
    }
    const entry = writer.keys.find(key, previous);
    previous = entry;
    const field = writeMember(writer, value, entry);
    written += 1;
    if (field === '' || !writer.budget.take(entry.bytes)) continue;
    text += (text === '' ? entry.opening : entry.fragment) + field;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Says that keys are left out. How many is not counted: that alone would take long. */
export function moreThan(writer: ValueWriter, written: number): string {
  return writer.text(`[truncated: more than ${written} keys]`);
}

/** One property's text, empty where it is left out; `{ name, value }` pairs judge by the name. */
export function writeMember(writer: ValueWriter, holder: object, entry: KeyEntry): string {
  const value = readProperty(holder, entry.name);
  if (!entry.pairValue || entry.verdict !== 'keep') return writer.field(entry, value);
  const verdict = pairVerdict((name) => Object.getOwnPropertyDescriptor(holder, name)?.value);
  return writer.judged(verdict, value);
}
