import type { Label } from './label';
import { matchAt } from './match-at';

/** What a sentence says of a secret before telling it; the longer forms first. */
const VERB =
  '(?:(?:(?:is|was|has been) )?(?:set|reset|changed) to:?|(?:is|was|are)(?: now)?:?|(?:re)?(?:set|changed|updated|rotated) from|->|\\u2192|\\u21d2)';
/** `token <> 'x'`, `token LIKE 'x'`, `the password is "x"`. */
const COMPARISON = new RegExp(
  String.raw`\s{0,4}(?:<>|!=)\s{0,4}(?=["'])|\s{1,4}(?:i?like|${VERB})\s{1,4}(?=\\{0,63}["'])`,
  'iy',
);
/** `token IN ('x', 'y')` */
const LIST = /\s{1,4}(?:not\s{1,4})?in\s{0,4}\(\s{0,4}(?=[A-Za-z]?')/iy;
/** `the password is x`, `password reset to x`, `token -> x`; only what looks like a secret is one. */
const STATEMENT = new RegExp(String.raw`\s{1,4}${VERB}\s{1,4}(?=[^\s"'])`, 'iy');
/** `Invalid API key provided: x` */
const TOLD =
  /\s{1,4}(?:provided|supplied|given|received|specified|used|sent|entered):\s{1,4}(?=[^\s"'])/iy;
/** `changed the password from "x" to "y"`, `reset password to x` */
const CHANGING =
  /\b(?:set|reset|chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|rotat(?:e|es|ed|ing)|replac(?:e|es|ed|ing)) (?:[\w'-]{1,24} ){0,2}$/i;
const MAX_BEFORE_CHARS = 64;
const CHANGED_QUOTED =
  /\s{1,4}(?:to|from(?=\s{1,4}\\{0,63}["'][^"'\r\n]{1,256}["'] to \\{0,63}["']))\s{1,4}(?=\\{0,63}["'])/iy;
const CHANGED = /\s{1,4}(?:from|to)\s{1,4}(?=[^\s"'])/iy;
/** How any of them begins. */
const BEGINS =
  /\s{0,4}[<!]|\s{1,4}(?:i[snl]|was|are|has|set|reset|changed|updated|rotated|like|not|provided:|supplied:|given:|received:|specified:|used:|sent:|entered:|->|\u2192|\u21d2)/iy;
const KINDS = [
  [COMPARISON, 'assignment'],
  [LIST, 'list'],
  [STATEMENT, 'statement'],
  [TOLD, 'statement'],
] as const;

/** The words of SQL or of a sentence between a label and its value, and what they make of it. */
export function saidAfter(
  text: string,
  end: number,
): { readonly end: number; readonly kind: 'assignment' | 'list' | 'statement' } | undefined {
  BEGINS.lastIndex = end;
  if (!BEGINS.test(text)) return undefined;
  for (const [pattern, kind] of KINDS) {
    pattern.lastIndex = end;
    const words = pattern.exec(text);
    if (words !== null) return { end: end + words[0].length, kind };
  }
  return undefined;
}

/** What leads to the value where the verb stands before the label. */
export function changedAfter(
  text: string,
  { start, end }: Label,
): { readonly end: number; readonly kind: 'assignment' | 'statement' } | undefined {
  if (text[end] !== ' ' && text[end] !== '\t') return undefined;
  if (!/[ft \t]/i.test(text.charAt(end + 1))) return undefined;
  const quoted = matchAt(CHANGED_QUOTED, text, end);
  const words = quoted ?? matchAt(CHANGED, text, end);
  if (words === undefined) return undefined;
  if (!CHANGING.test(text.slice(Math.max(0, start - MAX_BEFORE_CHARS), start))) return undefined;
  return { end: end + words[0].length, kind: quoted === undefined ? 'statement' : 'assignment' };
}
