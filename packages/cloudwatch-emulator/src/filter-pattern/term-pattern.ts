import { invalidParameter } from '../api-error';
import type { MessageFilter } from './compile-filter-pattern';

interface Term {
  /** Empty: must be there; `?`: one of these must be there; `-`: must not be there. */
  readonly sign: string;
  readonly matches: MessageFilter;
}

const TERM = /\s*([?-]?)(?:"((?:[^"\\]|\\.)*)"|%([^%]+)%|([^\s"]+))/y;

/**
 * Compiles terms: all plain ones must occur, none with `-`, and, where there is no plain one, at
 * least one with `?`. `"a phrase"` is exact, `%regex%` is a regular expression.
 */
export function compileTermPattern(pattern: string): MessageFilter {
  const terms = readTerms(pattern);
  const required = terms.filter(({ sign }) => sign === '');
  const excluded = terms.filter(({ sign }) => sign === '-');
  const optional = required.length > 0 ? [] : terms.filter(({ sign }) => sign === '?');
  return (message) =>
    required.every(({ matches }) => matches(message)) &&
    !excluded.some(({ matches }) => matches(message)) &&
    (optional.length === 0 || optional.some(({ matches }) => matches(message)));
}

function readTerms(pattern: string): readonly Term[] {
  const terms: Term[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < pattern.length) {
    const at = TERM.lastIndex;
    const found = TERM.exec(pattern);
    if (found === null)
      throw invalidParameter(`Invalid filter pattern near '${pattern.slice(at)}'`);
    const [, sign = '', phrase, regex, word] = found;
    terms.push({ sign, matches: matcherOf(phrase, regex, word) });
  }
  return terms;
}

function matcherOf(phrase?: string, regex?: string, word?: string): MessageFilter {
  if (regex !== undefined) {
    const expression = compileRegex(regex);
    return (message) => expression.test(message);
  }
  if (word !== undefined && !/^\w+$/.test(word)) {
    throw invalidParameter(`Invalid character(s) in term '${word}'`);
  }
  const text = word ?? (phrase ?? '').replace(/\\(.)/g, '$1');
  return (message) => message.includes(text);
}

/** Compiles the regular expression of a filter pattern. Throws InvalidParameterException. */
export function compileRegex(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw invalidParameter(`Invalid regular expression in filter pattern: '${source}'`);
  }
}
