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
  const pattern = new RegExp(`${WORD_START}(?:${starts})${body}`, 'g');
  return { name, literals: prefixes, pattern, source };
}
