import { LABEL_STEMS, URL_SECRET_PARAMETERS } from '@dashtam/logging-domain';
import { keyVerdict, type KeyVerdict } from '../key-verdict';
import { keyWords } from '../key-words';

/** A name in a text that may label a secret. */
export interface Label {
  /** Where the name begins; a `-` before it marks an option of a command line. */
  readonly start: number;
  readonly end: number;
  readonly verdict: KeyVerdict;
  readonly name: string;
}

/** Finds the next stem of a sensitive name. */
export const STEM = new RegExp(LABEL_STEMS.map((stem) => stem.replace('.', '\\.')).join('|'), 'gi');

const WORD_CHARACTERS = /[\w.-]{1,80}/y;
const WORD_BEFORE = /[\w.-]{0,80}$/;
const PREVIOUS_WORD = /(?:^|[^\w.-])([A-Za-z]{2,20}) $/;
const NEXT_WORDS = / [A-Za-z]{2,16}(?: [A-Za-z]{2,16})?/y;
const PARAMETERS = new Set(URL_SECRET_PARAMETERS);

/**
 * The names around a stem, likeliest first: the word, the word and what follows (`card number`),
 * what comes before and the word (`api key`). Only sensitive ones are given.
 */
export function labelsAt(text: string, stem: number, from: number): Label[] {
  const start =
    stem - (WORD_BEFORE.exec(text.slice(Math.max(from, stem - 80), stem))?.[0].length ?? 0);
  WORD_CHARACTERS.lastIndex = start;
  const word = (WORD_CHARACTERS.exec(text)?.[0] ?? '').replace(/[.-]+$/, '');
  const end = start + word.length;
  const labels = [label(text, start, end)];
  NEXT_WORDS.lastIndex = end;
  const next = NEXT_WORDS.exec(text)?.[0] ?? '';
  if (next !== '') {
    labels.push(label(text, start, end + next.length));
    labels.push(label(text, start, end + (next.indexOf(' ', 1) + 1 || next.length + 1) - 1));
  }
  const previous = PREVIOUS_WORD.exec(text.slice(Math.max(from, start - 24), start))?.[1];
  if (previous !== undefined) labels.push(label(text, start - previous.length - 1, end));
  return labels.filter(({ verdict }) => verdict !== 'keep');
}

/** The end of the word at a stem, from where the search goes on. */
export function wordEnd(text: string, stem: number): number {
  WORD_CHARACTERS.lastIndex = stem;
  return stem + Math.max(1, WORD_CHARACTERS.exec(text)?.[0].length ?? 1);
}

const VERDICTS = new Map<string, KeyVerdict>();
const MAX_VERDICTS = 512;

function label(text: string, start: number, end: number): Label {
  const name = text.slice(start, end);
  const before = text.charAt(start - 1);
  const parameter = (before === '?' || before === '&') && PARAMETERS.has(keyWords(name).join(' '));
  return { start, end, name, verdict: parameter ? 'secret' : verdictOf(name) };
}

function verdictOf(name: string): KeyVerdict {
  const known = VERDICTS.get(name);
  if (known !== undefined) return known;
  const verdict = keyVerdict(name);
  if (VERDICTS.size < MAX_VERDICTS) VERDICTS.set(name, verdict);
  return verdict;
}
