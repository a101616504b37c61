import type { Label } from './label';
import type { LabelledValue } from './labelled-value';
import { looksGenerated } from './looks-generated';
import { looksRandom } from './looks-random';
import { matchAt } from './match-at';

/** What stands between a name and a word that nothing says is its value: `token (x)`, `token(x)`, `'key', 'x'`. */
const BETWEEN =
  /(?:\\{0,8}["'\x60])?[)\]]?(?:[ \t]{0,4}[,=]\s{0,64}|[ \t]{1,8}|(?=\())(?:\(?\\{0,8}["'\x60]|[([<])?/y;
const WORD = /[^\s"'\x60()[\]<>,;:|\\&{}]{4,512}/y;
/** Codes are digits alone. */
const CODE_NAME = /(?:otp|code|cvv|cvc)$/i;
const CODE = /^\d{4,8}$/;
/** The full stop, the comma or the mark of exclamation of a sentence. */
const SENTENCE_END = /[.!?]$/;
/** People choose passwords that can be read; few other words have digits in their middle. */
const PASSWORD_NAME = /(?:pass(?:word|wd|phrase|code)|pwd)$/i;
const CHOSEN = /^(?=\D{1,62}\d{2,62}[A-Za-z])[A-Za-z0-9!#$%^&*@+]{8,64}$/;

/** The word behind a label, when it looks like nothing but the secret itself. */
export function adjacentValue(text: string, label: Label): LabelledValue | undefined {
  const between = matchAt(BETWEEN, text, label.end);
  if (between === undefined) return undefined;
  const start = label.end + between[0].length;
  const word = matchAt(WORD, text, start)?.[0].replace(SENTENCE_END, '') ?? '';
  return isSecretWord(label, word) ? { start, end: start + word.length, quote: '' } : undefined;
}

/** Whether a word, said of a label or standing behind it, is a code, a password or looks generated. */
export function isSecretWord({ name }: Label, word: string): boolean {
  if (CODE_NAME.test(name) && CODE.test(word)) return true;
  return (
    looksGenerated(word) || (PASSWORD_NAME.test(name) && CHOSEN.test(word) && looksRandom(word))
  );
}
