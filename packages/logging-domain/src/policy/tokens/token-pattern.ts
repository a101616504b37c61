import type { ValuePattern } from '../value-pattern';

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
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${starts})${body}`, 'g');
  return { name, literals: prefixes, pattern, source };
}
