import type { ValuePattern } from '../value-pattern';

/**
 * Not in the middle of a word. The letter of an escape (`\\n`, `%3D`, `\\u0026`) before a credential
 * is no part of a word.
 */
export const WORD_START = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrtbf]|\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2}))`;

/** Longer than any credential; a run of token characters is taken whole. */
export const LONG = 4096;

/**
 * A credential that announces itself by a prefix, not in the middle of a word.
 *
 * @param body what follows the prefix, as the source of a regular expression
 */
export function token(
  name: string,
  prefixes: readonly string[],
  body: string,
  source: string,
): ValuePattern {
  const starts = prefixes.map((prefix) => prefix.replace(/[.$]/g, '\\$&')).join('|');
  return { name, literals: prefixes, pattern: announced(`(?:${starts})`, body), source };
}

/**
 * A prefix that begins a word, then `body`. The prefix is looked for first, because the engine
 * skips to it, and the start of the word is looked at from behind it: a tenth of the time.
 */
export function announced(prefix: string, body: string): RegExp {
  return new RegExp(`${prefix}(?<=${WORD_START}${prefix})${body}`, 'g');
}
