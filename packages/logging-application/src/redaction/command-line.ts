import { COMMAND_PATTERNS } from '@dashtam/logging-domain';

/** Longer lists are no command line. */
export const MAX_ARGUMENTS = 64;
const MAX_ITEM_CHARS = 1_024;
/** What stands in a line for an item that is not looked at. */
const PLACE = '_';
const FOLDER = /^.{0,256}[/\\]/;
const COMMANDS = new Set(COMMAND_PATTERNS.flatMap(({ literals }) => literals.map(firstWord)));
const ARGUMENTS = new Set(['args', 'spawnargs', 'arguments']);
const HOLDERS = ['path', 'file', 'command', 'cmd', 'spawnfile'];

/** Whether a text names a program that takes a password as an argument, with or without a path. */
export function isCommand(text: string): boolean {
  if (text.length > MAX_ITEM_CHARS) return false;
  const name = text.replace(FOLDER, '');
  return COMMANDS.has(name) || name.startsWith('mysql');
}

/** Whether a member of this name may hold the arguments of a program. */
export function isArguments(name: string): boolean {
  return ARGUMENTS.has(name);
}

/** The program whose arguments a member holds: the `path` beside the `spawnargs` of an error. */
export function commandOf(name: string, read: (name: string) => unknown): string | undefined {
  if (!ARGUMENTS.has(name)) return undefined;
  try {
    const commands = HOLDERS.map(read);
    const command = commands.find((text) => typeof text === 'string' && isCommand(text));
    return typeof command === 'string' ? command.replace(FOLDER, '') : undefined;
  } catch {
    return undefined; // a Proxy may refuse
  }
}

/**
 * The arguments of a program without the passwords among them, found as in a command line.
 *
 * @param line the program, where it is not the first of the arguments
 * @param scan a text without its secrets
 */
export function cleanArguments(
  line: string,
  items: readonly unknown[],
  scan: (text: string) => string,
): readonly unknown[] {
  if (items.length > MAX_ARGUMENTS) return items;
  const words = items.map((item) => wordOf(item));
  const whole = line === '' ? words : [line, ...words];
  const clean = scan(whole.join(' ')).split(' ');
  if (clean.length !== whole.length) return items;
  const first = whole.length - words.length;
  return items.map((item, at) =>
    clean[at + first] === words[at] ? item : (clean[at + first] ?? item),
  );
}

function wordOf(item: unknown): string {
  if (typeof item !== 'string' || item.length > MAX_ITEM_CHARS || /\s/.test(item)) return PLACE;
  return item === '' ? PLACE : item;
}

function firstWord(literal: string): string {
  return literal.trimStart().split(' ', 1).join('');
}
