import type { MessageFilter } from './compile-filter-pattern';
import { compileComparison, type ValueTest } from './json-comparison';
import { PatternTokens } from './pattern-tokens';

type JsonTest = (root: unknown) => boolean;

/**
 * Compiles a JSON pattern: comparisons of `$.path` selectors, joined by `&&`, `||` and parentheses.
 * A message that is not a JSON object does not match. Throws InvalidParameterException.
 */
export function compileJsonPattern(pattern: string): MessageFilter {
  const tokens = new PatternTokens(pattern);
  tokens.expect('{');
  const test = parseEither(tokens);
  tokens.expect('}');
  tokens.expectEnd();
  return (message) => {
    const root = parseObject(message);
    return root !== undefined && test(root);
  };
}

function parseEither(tokens: PatternTokens): JsonTest {
  const first = parseBoth(tokens);
  if (!tokens.take('||')) return first;
  const rest = parseEither(tokens);
  return (root) => first(root) || rest(root);
}

function parseBoth(tokens: PatternTokens): JsonTest {
  const first = parsePrimary(tokens);
  if (!tokens.take('&&')) return first;
  const rest = parseBoth(tokens);
  return (root) => first(root) && rest(root);
}

function parsePrimary(tokens: PatternTokens): JsonTest {
  if (tokens.take('(')) {
    const inner = parseEither(tokens);
    tokens.expect(')');
    return inner;
  }
  const path = tokens.selector();
  const test: ValueTest = compileComparison(tokens);
  return (root) => test(valueAt(root, path));
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      return undefined;
    }
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

function parseObject(message: string): object | undefined {
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
