const MIN_CHARS = 8;
/** Nothing that is known by its shape is longer. */
const MAX_KNOWN_CHARS = 128;
/** No character that paths, sentences and lists have. */
const ONE_WORD = /^[\w!#$%^&*+=?.~@-]+$/;
/** What has letters and digits too and is no secret. */
const KNOWN = [
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, // UUID
  /^(?:sha|md|hs|rs|es|ps|aes|rsa|base|argon|bcrypt|utf|oauth|http|rfc|secp|x|ed|pkcs)[-_]?\d{1,5}(?:[-_]?[a-z]{1,6}(?:[-_]?\d{1,4})?)?$/i, // algorithms
  /^v?\d{1,4}[.-]\d{1,4}(?:[-+.]\w{1,20})*$/i, // version, date
  /^\d{4}-\d\d-\d\dT/,
  /^\d+(?:\.\d+)?[a-z]{1,4}$/i, // 3000ms
  /^[A-Za-z]{2,10}-\d+$/, // ORD-20240001
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, // e-mail address
];

/**
 * Whether a word looks made rather than written, where its label alone does not make it a secret:
 * letters and digits, or letters of both cases, and no known shape.
 *
 * @param minChars shorter words never do; default 8
 */
export function looksRandom(word: string, minChars = MIN_CHARS): boolean {
  const bare = withoutPunctuation(word);
  if (bare.length < minChars || !ONE_WORD.test(bare)) return false;
  const lower = /[a-z]/.test(bare);
  const upper = /[A-Z]/.test(bare);
  const mixed = (lower && upper) || ((lower || upper) && /\d/.test(bare));
  return mixed && (bare.length > MAX_KNOWN_CHARS || !KNOWN.some((known) => known.test(bare)));
}

/** What ends a sentence is no part of its last word. */
function withoutPunctuation(word: string): string {
  let end = word.length;
  while (end > 0 && '.,;:!?)'.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
