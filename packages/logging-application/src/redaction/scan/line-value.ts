import { STATUS_WORDS } from '@dashtam/logging-domain';
import type { Label } from './label';

/** The beginning of a line up to its key: indentation, perhaps an item of a list. */
const LINE_START = /(?:^|\n)[ \t]{0,64}(?:- )?$/;
/** A line that is a key and its value. */
const KEY_LINE = /[ \t]{0,64}(?:- )?["']?[\w.-]{1,80}["']?[ \t]{0,8}[:=]/y;
const REST_OF_LINE = /[^\r\n]{0,1024}/y;
const COMMENT = / #[^]*/;
/** More words of letters up to the end of the line, or of the text around it. */
const MORE_WORDS = /(?: [A-Za-z]{2,12}){3,9}(?=[.!]?(?:$|[\r\n"'<]|\\[rn"]))/y;
const WORDS_ABOUT = new Set([...STATUS_WORDS, 'user', 'host', 'please']);

/**
 * The end of a value of several words: where keys and values stand line by line (YAML, ini) the end
 * of its line, and of a passphrase the end of its words. Otherwise `end`.
 */
export function wordsEnd(text: string, label: Label, start: number, end: number): number {
  if (text[end] !== ' ') return end;
  if (isKeyOfLine(text, label)) {
    const rest = match(REST_OF_LINE, text, end);
    const lineEnd = end + rest.length;
    const next = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
    if (isKeyLine(text, next) || isKeyLine(text, previousLine(text, label.start))) {
      return end + rest.replace(COMMENT, '').trimEnd().length;
    }
  }
  if (!/pass|secret/i.test(label.name)) return end;
  const more = match(MORE_WORDS, text, end);
  const words = text.slice(start, end + more.length).split(' ');
  return words.some((word) => WORDS_ABOUT.has(word.toLowerCase())) ? end : end + more.length;
}

function isKeyOfLine(text: string, { start }: Label): boolean {
  return LINE_START.test(text.slice(Math.max(0, start - 68), start));
}

/** Where the line before the one at `start` begins, or the end of the text where it has none. */
function previousLine(text: string, start: number): number {
  const end = text.lastIndexOf('\n', start);
  const from = Math.max(0, end - 1_024);
  return end === -1 ? text.length : from + text.slice(from, end).lastIndexOf('\n') + 1;
}

function isKeyLine(text: string, start: number): boolean {
  return match(KEY_LINE, text, start) !== '';
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
