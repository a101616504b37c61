import { looksRandom } from './looks-random';

/** Words as names join them: `OAuth2TokenProvider`, `eu-west-1`, `README`; each can be read in one way. */
const WRITTEN =
  /^(?:[A-Z]?[a-z]{2,}(?![a-z])|[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|\d{1,4}(?!\d)|[-_.])+$/;
/** Commits, traces and checksums are in hexadecimal digits; options have two dashes. */
const HASH_OR_OPTION = /^(?:[0-9a-f]+$|--)/;
const MAX_NUMBERS = 2;
const MIN_MIXED_CHARS = 8;
/** Of letters alone. */
const MIN_LETTERS = 20;
const MIN_LOWER_CHARS = 20;
const MIN_LOWER_DIGITS = 4;
/** More of them make a path. */
const MAX_SLASHES = 3;
const BASE64 = /^[A-Za-z0-9+/]{30,}={0,2}$/;

/**
 * Whether a word that stands behind the name of a secret, with nothing that says it is its value,
 * looks like nothing that anybody would write: letters of both cases, digits and no words in them.
 */
export function looksGenerated(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  const mixed = /[a-z]/.test(word) && /[A-Z]/.test(word);
  if (digits === 0 && !(mixed && word.length >= MIN_LETTERS)) return false;
  if (isWritten(word) || HASH_OR_OPTION.test(word)) return false;
  if (mixed && BASE64.test(word) && word.split('/').length <= MAX_SLASHES + 1) return true;
  if (!looksRandom(word, MIN_MIXED_CHARS)) return false;
  if (mixed) return true;
  return digits >= MIN_LOWER_DIGITS && /^[a-z0-9]+$/.test(word) && word.length >= MIN_LOWER_CHARS;
}

/** Names have numbers in one place or two. */
function isWritten(word: string): boolean {
  return WRITTEN.test(word) && word.split(/\d+/).length <= MAX_NUMBERS + 1;
}
