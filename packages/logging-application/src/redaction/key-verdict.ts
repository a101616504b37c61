import {
  ABOUT_WORDS,
  FORM_WORDS,
  GLUED_CONCEPTS,
  GLUED_FORMS,
  SECRET_CONCEPTS,
  SESSION_CONCEPTS,
  TEXT_ONLY_CONCEPTS,
} from '@dashtam/logging-domain';
import { keyWords } from './key-words';

/**
 * What a key says of its value:
 * - `keep`: nothing
 * - `secret`: never leaves the process
 * - `secrets`: the same, but the name is a plural, so a number is a count and stays
 * - `session`: a session id, redacted or made a pseudonym
 * - `secret-text`: a secret when it is text
 */
export type KeyVerdict = 'keep' | 'secret' | 'secrets' | 'session' | 'secret-text';

const VERDICTS: ReadonlyMap<string, KeyVerdict> = new Map([
  ...SECRET_CONCEPTS.map((concept) => [concept, 'secret'] as const),
  ...SESSION_CONCEPTS.map((concept) => [concept, 'session'] as const),
  ...TEXT_ONLY_CONCEPTS.map((concept) => [concept, 'secret-text'] as const),
]);
const MAX_CONCEPT_WORDS = Math.max(...[...VERDICTS.keys()].map((c) => c.split(' ').length));
const FORMS = new Set(FORM_WORDS);
const ABOUT = new Set(ABOUT_WORDS);
const NUMBER_AT_END = /\d+$/;
const GLUED_SESSIONS = SESSION_CONCEPTS.filter((concept) => !concept.includes(' '));
const GLUED_FORM = new RegExp(`(?:${GLUED_FORMS.join('|')})$`);
const SHORT_CHARS = 3;

/** Judges a key by its last concept, so that `password_length` stays and `length_password` goes. */
export function keyVerdict(key: string): KeyVerdict {
  const words = keyWords(key);
  if (words.length > 1 && ABOUT.has(words[0] ?? '')) return 'keep';
  while (words.length > 0) {
    const verdict = lastConcept(words);
    if (verdict !== 'keep') return verdict;
    const last = words.pop() ?? '';
    if (FORMS.has(last)) continue;
    const stem = last.replace(NUMBER_AT_END, '');
    if (stem === last) return 'keep';
    if (stem !== '') words.push(stem);
  }
  return 'keep';
}

function lastConcept(words: readonly string[]): KeyVerdict {
  const last = words.at(-1) ?? '';
  const singular = last.length > 3 && last.endsWith('s') ? last.slice(0, -1) : last;
  const direct = endingConcept(words, last);
  if (direct !== 'keep' || singular === last) return direct;
  const plural = endingConcept(words, singular);
  return plural === 'secret' ? 'secrets' : plural;
}

function endingConcept(words: readonly string[], last: string): KeyVerdict {
  let ending = last;
  for (let taken = 1; taken <= MAX_CONCEPT_WORDS; taken += 1) {
    const verdict = VERDICTS.get(ending);
    if (verdict !== undefined) return verdict;
    const previous = words.at(-1 - taken);
    if (previous === undefined) break;
    ending = `${previous} ${ending}`;
  }
  return gluedConcept(words.slice(-3, -1).join(''), last);
}

/** A concept at the end of an unbroken word, which may be spread over the words before it. */
function gluedConcept(before: string, last: string): KeyVerdict {
  if (GLUED_SESSIONS.some((concept) => last.endsWith(concept))) return 'session';
  const stem = last.replace(GLUED_FORM, '');
  const glued = before + stem;
  // Short ones are chance where words meet: the end of `class` and the beginning of `n`.
  return GLUED_CONCEPTS.some((concept) =>
    (concept.length > SHORT_CHARS ? glued : stem).endsWith(concept),
  )
    ? 'secret'
    : 'keep';
}
