import { isSecretWord } from './adjacent-value';
import type { Label } from './label';
import type { LabelledValue } from './labelled-value';
import { looksRandom } from './looks-random';
import { matchAt } from './match-at';

/** A word in a row of a text table, without the marks of Markdown around it. */
const CELL = /[^\s|\x60\\]{1,1024}(?=[\x60*]{0,3}[ \t]{0,256}(?:\||\\{1,8}[rn]|[\r\n]|$))/y;
const NUMBER_CELL = /^\d{6,19}$/;
const MIN_CELL_CHARS = 6;
/** With a digit in it. */
const MIN_STATED_CHARS = 7;
/** The beginning of a query parameter's value, enough to tell its looks. */
const PARAMETER = /[^\s&?#"'`<>;,(){}|\\]{1,256}/y;

/** A word that a sentence calls the secret: only one that looks like it. */
export function statedValue(
  text: string,
  label: Label,
  start: number,
  end: number,
): LabelledValue | undefined {
  const said = text.slice(start, end);
  const word = said.replace(/[.!?]$/, '');
  if (isSecretWord(label, word)) return { start, end: start + word.length, quote: '' };
  const isSecret = looksRandom(said) || (/\d/.test(said) && looksRandom(said, MIN_STATED_CHARS));
  return isSecret ? { start, end, quote: '' } : undefined;
}

/** What stands in a cell: column titles, types and notes do too, so it must look like a secret. */
export function cellValue(text: string, label: Label, start: number): LabelledValue | undefined {
  const said = matchAt(CELL, text, start)?.[0] ?? '';
  const isSecret = /\d/.test(said) && looksRandom(said, MIN_CELL_CHARS);
  if (!isSecret && (label.verdict === 'secrets' || !NUMBER_CELL.test(said))) return undefined;
  return { start, end: start + said.length, quote: '' };
}

/** Whether the value of a query parameter that holds other things as often looks like a secret. */
export function isLikelyParameter(text: string, start: number): boolean {
  return looksRandom(matchAt(PARAMETER, text, start)?.[0] ?? '');
}
