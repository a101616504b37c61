import { RESERVED_NAMES } from '../field-names';
import { DEFAULT_LIMITS, MAX_EVENT_BYTES } from './limits';
import { LABEL_STEMS, STATUS_WORDS, URL_SECRET_PARAMETERS } from './secret-labels';
import {
  ABOUT_WORDS,
  FORM_WORDS,
  GLUED_CONCEPTS,
  SECRET_CONCEPTS,
  SESSION_CONCEPTS,
  TEXT_ONLY_CONCEPTS,
} from './sensitive-names';
import { REDACTED } from './value-pattern';

const LISTS = {
  ABOUT_WORDS,
  FORM_WORDS,
  GLUED_CONCEPTS,
  SECRET_CONCEPTS,
  SESSION_CONCEPTS,
  STATUS_WORDS,
  TEXT_ONLY_CONCEPTS,
  URL_SECRET_PARAMETERS,
};

describe('policy words', () => {
  it.each(Object.entries(LISTS))(
    '%s are lower-case words as the tokeniser yields them',
    (_, words) => {
      expect(words.filter((word) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(word))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    },
  );

  it('every concept has a stem, or no label in a text could be found', () => {
    const concepts = [...SECRET_CONCEPTS, ...SESSION_CONCEPTS, ...TEXT_ONLY_CONCEPTS];
    const stemless = concepts.filter((concept) => {
      const spellings = [concept, concept.replace(/ /g, ''), concept.replace(/ /g, '.')];
      return !LABEL_STEMS.some((stem) => spellings.some((spelling) => spelling.includes(stem)));
    });
    expect(stemless).toEqual([]);
  });

  it('a word about a secret is never a concept', () => {
    const concepts = new Set([...SECRET_CONCEPTS, ...SESSION_CONCEPTS]);
    expect(STATUS_WORDS.filter((word) => concepts.has(word))).toEqual([]);
  });
});

it('the limits of a record fit into one event of CloudWatch Logs', () => {
  expect(DEFAULT_LIMITS.lineBytes).toBeLessThanOrEqual(MAX_EVENT_BYTES);
  expect(MAX_EVENT_BYTES).toBe(1_048_576 - 26);
  expect(REDACTED.length).toBeLessThan(DEFAULT_LIMITS.stringChars);
});

it('the record keeps three names for itself', () => {
  expect(RESERVED_NAMES).toEqual(['timestamp', 'level', 'message']);
});
