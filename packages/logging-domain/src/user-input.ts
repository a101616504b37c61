/** Characters of user input that a line keeps. */
const KEPT_CHARACTERS = 100;

/**
 * User input made safe for a context, to be spread into it: `{ ...userInput('query', text) }`. It is
 * cut before the record is redacted, so that of a token or card number across the cut the first half
 * stays. A field that may well hold such is better logged as it is: the encoder redacts, then cuts.
 *
 * @returns `name`: at most 100 characters (UTF-16 units, none halved) without line breaks;
 *   `name_length`: the length seen
 */
export function userInput<N extends string>(
  name: N,
  text: string,
): { readonly [key in N]: string } & { readonly [key in `${N}_length`]: number } {
  const kept = text
    .slice(0, KEPT_CHARACTERS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[\r\n\u0085\u2028\u2029]/g, '');
  return { [name]: kept, [`${name}_length`]: text.length } as never;
}
