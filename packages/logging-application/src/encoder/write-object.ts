import { commandOf } from '../redaction/command-line';
import { memberVerdict } from '../redaction/pair-verdict';
import { cleanRows, columnVerdicts } from '../redaction/result-set';
import { cleanParameters, sqlPlacesFor, type Hide } from '../redaction/sql-parameters';
import { commandArguments } from './command-arguments';
import type { KeyEntry } from './key-table';
import { isOwn } from '../objects/own-property';
import { Unreadable } from '../objects/unreadable';
import type { ValueWriter } from './value-writer';

/** Stands for the keys that are left out. */
export const LEFT_OUT = '...';

/**
 * An object's own enumerable properties as JSON. At most `keysPerContainer` are read, but the engine
 * lists all of them first: 0.3 to 0.6 us for each key (docs/decisions/0008).
 */
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
    written += 1;
    const entry = writer.keys.find(key, previous);
    previous = entry;
    let member: unknown;
    // In the loop itself, since only there the engine knows where in the object the key leads.
    try {
      member = (value as Record<string, unknown>)[key];
    } catch (thrown) {
      member = new Unreadable(thrown);
    }
    if (typeof member === 'string') {
      if (writer.isVerbatim(entry, member)) {
        text = text + (text === '' ? entry.openingQuote : entry.quote) + member + '"';
        continue;
      }
    } else if (typeof member !== 'object') {
      const scalar = writer.plainScalar(entry, member);
      if (scalar !== '') {
        text = text + (text === '' ? entry.opening : entry.fragment) + scalar;
        continue;
      }
    }
    // The key comes first: one whose value fills the line is not left out for want of room.
    if (!writer.budget.take(entry.bytes)) continue;
    writer.keys.start = entry.inside;
    const json = memberText(writer, value, entry, member);
    if (json === '') writer.budget.giveBack(entry.bytes);
    else text = text + (text === '' ? entry.opening : entry.fragment) + json;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Says that keys are left out. How many is not counted: that alone would take long. */
export function moreThan(writer: ValueWriter, written: number): string {
  return writer.text(`[truncated: more than ${written} keys]`);
}

/** One property's text, empty where it is left out; `{ name, value }` pairs judge by the name. */
export function memberText(
  writer: ValueWriter,
  holder: object,
  entry: KeyEntry,
  value: unknown,
): string {
  if (!entry.pairValue || entry.verdict !== 'keep') return writer.judged(entry.verdict, value);
  const read = (name: string): unknown => Object.getOwnPropertyDescriptor(holder, name)?.value;
  return heldText(writer, entry, value, read);
}

/** The same where the other members of the object, which `read` gives, may say what this one is. */
export function heldText(
  writer: ValueWriter,
  entry: KeyEntry,
  value: unknown,
  read: (name: string) => unknown,
): string {
  const verdict = memberVerdict(entry.name, read);
  if (verdict !== 'keep') return writer.judged(verdict, value);
  const command = Array.isArray(value) ? commandOf(entry.name, read) : undefined;
  if (command !== undefined) return commandArguments(writer, command, value as readonly unknown[]);
  const hide: Hide = (said, hidden) => writer.hidden(said, hidden);
  const most = writer.limits.keysPerContainer;
  const places = sqlPlacesFor(entry.name, read, (work) => writer.budget.spend(work));
  if (places !== undefined) return writer.value(cleanParameters(value, places, hide, most));
  const columns = Array.isArray(value) ? columnVerdicts(entry.name, read) : undefined;
  return writer.value(columns === undefined ? value : cleanRows(value, columns, hide, most));
}
