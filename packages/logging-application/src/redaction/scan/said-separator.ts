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
/** How any of them begins. */
const BEGINS =
  /\s{0,4}[<!]|\s{1,4}(?:i[snl]|was|are|has|set|reset|changed|updated|rotated|like|not|->|\u2192|\u21d2)/iy;
const KINDS = [
  [COMPARISON, 'assignment'],
  [LIST, 'list'],
  [STATEMENT, 'statement'],
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
