import type { Fence } from './fences-of';

/** What is done with blocks of each language; `parse` and `draw` need no word. */
const ACTIONS = {
  ts: ['run', 'check', 'test', 'needs', 'checked-by'],
  js: ['checked-by'],
  sh: ['run', 'needs', 'checked-by'],
  json: ['parse', 'checked-by'],
  text: ['output', 'traces', 'stderr', 'checked-by'],
  mermaid: ['draw'],
} as const;

type Language = keyof typeof ACTIONS;

/** What the words behind a fence's language ask for. */
export interface Mark {
  /**
   * - `run`: it is run, and must succeed
   * - `check`: it is compiled
   * - `test`: it is run by Jest
   * - `output`, `stderr`: what the block run before it prints there
   * - `traces`: its lines as message and number of their trace
   * - `parse`, `draw`: it has to be well-formed
   * - `needs`: it is not run, for the reason that is `value`
   * - `checked-by`: a test does it, the file that is `value`
   */
  readonly action: (typeof ACTIONS)[Language][number];
  /** The reason, or the test. */
  readonly value: string;
  /** The name under which other blocks of the page find it. */
  readonly file: string | undefined;
}

/** `word`, `word=value` or `word="some value"`. */
const WORD = /(?<name>[\w-]+)(?:=(?:"(?<quoted>[^"]*)"|(?<plain>\S+)))?\s*/gy;

/**
 * Reads what is to be done with a block.
 *
 * @throws Error that names the place of a block without a mark, or with one that is not understood
 */
export function markOf({ page, line, language, info }: Fence): Mark {
  const refuse = (problem: string): Error => new Error(`${page}:${line}: ${problem}`);
  if (!isLanguage(language)) {
    const known = Object.keys(ACTIONS).join(', ');
    throw refuse(`a block of language "${language}"; allowed are ${known}`);
  }
  const allowed: readonly string[] = ACTIONS[language];
  const words = new Map(
    [...info.matchAll(WORD)].map(({ groups = {} }) => {
      const { name = '', quoted, plain } = groups;
      return [name, quoted ?? plain ?? ''];
    }),
  );
  const file = words.get('file');
  words.delete('file');
  const implied = allowed.find((action) => action === 'parse' || action === 'draw');
  if (words.size === 0 && implied !== undefined) words.set(implied, '');
  const [[action, value] = ['', ''], ...rest] = words;
  if (rest.length > 0 || !allowed.includes(action)) {
    throw refuse(`marked "${info}"; a block of ${language} is marked with ${allowed.join(' or ')}`);
  }
  if ((action === 'needs' || action === 'checked-by') && value === '') {
    throw refuse(`${action} without a value`);
  }
  return { action: action as Mark['action'], value, file };
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(ACTIONS, text);
}
