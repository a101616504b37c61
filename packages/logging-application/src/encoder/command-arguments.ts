import { MAX_ARGUMENTS, cleanArguments } from '../redaction/command-line';
import { classify } from '../text/char-class';
import { readProperty } from '../objects/unreadable';
import type { ValueWriter } from './value-writer';

/** The text of the arguments of a program, which is no part of them, without their passwords. */
export function commandArguments(
  writer: ValueWriter,
  command: string,
  items: readonly unknown[],
): string {
  return writer.value(withoutPasswords(writer, command, readProperty(items, 0), items));
}

/** A copy of a command line, of which the first item was read already. */
export function withoutPasswords(
  { scanner, budget }: ValueWriter,
  command: string,
  first: unknown,
  items: readonly unknown[],
): readonly unknown[] {
  const all =
    items.length > MAX_ARGUMENTS
      ? items
      : Array.from(items.keys(), (at) => (at === 0 ? first : readProperty(items, at)));
  return cleanArguments(command, all, (line) => {
    const clean = scanner.scan(line, classify(line));
    budget.spend(scanner.work);
    return clean;
  });
}
