import type { PatternToken, PatternTokens } from './pattern-tokens';
import { compileRegex } from './term-pattern';

/** Tells whether the value at a selector fits; an absent value is `undefined`. */
export type ValueTest = (value: unknown) => boolean;

/**
 * Compiles what follows a selector: `= != < <= > >=` and a value, `IS NULL`, `IS TRUE`, `IS FALSE`,
 * `EXISTS` or `NOT EXISTS`. An absent value satisfies `NOT EXISTS` only.
 * Throws InvalidParameterException.
 */
export function compileComparison(tokens: PatternTokens): ValueTest {
  if (tokens.take('NOT')) {
    tokens.expect('EXISTS');
    return (value) => value === undefined;
  }
  if (tokens.take('EXISTS')) return (value) => value !== undefined;
  if (tokens.take('IS')) return compileIs(tokens);
  if (tokens.take('=')) return compileEquals(tokens.value());
  if (tokens.take('!=')) {
    const equals = compileEquals(tokens.value());
    return (value) => value !== undefined && !equals(value);
  }
  return compileOrder(tokens);
}

function compileIs(tokens: PatternTokens): ValueTest {
  for (const [word, wanted] of [
    ['NULL', null],
    ['TRUE', true],
    ['FALSE', false],
  ] as const) {
    if (tokens.take(word)) return (value) => value === wanted;
  }
  throw tokens.unexpected('expected NULL, TRUE or FALSE');
}

function compileEquals({ kind, text }: PatternToken): ValueTest {
  if (kind === 'regex') {
    const expression = compileRegex(text);
    return (value) => typeof value === 'string' && expression.test(value);
  }
  const number = kind === 'word' ? Number(text) : NaN;
  const unescaped = text.replace(/\\(.)/g, '$1');
  const wildcard = new RegExp(`^${unescaped.split('*').map(escapeRegex).join('.*')}$`, 's');
  return (value) =>
    (typeof value === 'number' && value === number) ||
    (typeof value === 'string' && wildcard.test(value));
}

function compileOrder(tokens: PatternTokens): ValueTest {
  const operator = ['<=', '>=', '<', '>'].find((symbol) => tokens.take(symbol));
  if (operator === undefined) throw tokens.unexpected('expected a comparison');
  const number = Number(tokens.value().text);
  if (Number.isNaN(number)) throw tokens.unexpected(`expected a number after '${operator}'`);
  return (value) => {
    if (typeof value !== 'number') return false;
    if (operator === '<') return value < number;
    if (operator === '<=') return value <= number;
    return operator === '>' ? value > number : value >= number;
  };
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
