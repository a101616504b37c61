/** Characters that are not seen but split a word: soft hyphen, zero-width and joining marks. */
const INVISIBLE = /[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufeff]/g;
const LOWER_THEN_UPPER = /([\p{Ll}\p{N}])(\p{Lu})/gu;
const ACRONYM_THEN_WORD = /(\p{Lu})(\p{Lu}\p{Ll})/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/**
 * The lower-case words of a key, however it is written: camel, snake, kebab, dots, brackets,
 * spaces, full-width letters. `userAPIKey` and `user.api-key` both give `user api key`.
 */
export function keyWords(key: string): string[] {
  return key
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(LOWER_THEN_UPPER, '$1 $2')
    .replace(ACRONYM_THEN_WORD, '$1 $2')
    .toLowerCase()
    .split(SEPARATORS)
    .filter((word) => word !== '');
}
