import { malformedQuery } from './malformed-query';

/** One token of an Insights query. */
export interface QueryToken {
  readonly kind: 'word' | 'quoted' | 'string' | 'regex' | 'duration' | 'number' | 'symbol' | 'end';
  /** The token's value: without quotes, slashes or backticks. */
  readonly text: string;
  /** Character offsets in the query: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const SPACE = /(?:\s|#[^\n]*)*/y;
const REGEX = /\/(?<regex>(?:[^/\\\n]|\\.)+)\//y;
const TOKEN =
  /"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|`(?<quoted>[^`]+)`|(?<duration>\d+[a-z]+)|(?<number>\d+(?:\.\d+)?)|(?<word>[A-Za-z_@][\w.@]*)|(?<symbol>=~|!=|<=|>=|[|,()[\]=<>+\-*/%^])/y;

/** Cuts a query into tokens; the last one is the end. Throws MalformedQueryException. */
export function tokenizeQuery(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = skipSpace(query, 0);
  while (at < query.length) {
    const token = readToken(query, at, startsRegex(tokens.at(-1)));
    tokens.push(token);
    at = skipSpace(query, token.end);
  }
  return [...tokens, { kind: 'end', text: '', start: query.length, end: query.length }];
}

// A slash is a division, except where only a pattern can stand.
function startsRegex(previous: QueryToken | undefined): boolean {
  return previous?.text.toLowerCase() === 'like' || previous?.text === '=~';
}

function readToken(query: string, start: number, mayBeRegex: boolean): QueryToken {
  const groups =
    (mayBeRegex ? match(REGEX, query, start) : undefined) ?? match(TOKEN, query, start);
  if (groups === undefined) {
    throw malformedQuery(`unexpected symbol found '${query[start]}'`, start, start + 1);
  }
  const { double, single, ...plain } = groups.named;
  const literal = double ?? single;
  if (literal !== undefined) {
    return { kind: 'string', text: literal.replace(/\\(.)/g, '$1'), start, end: groups.end };
  }
  const [kind, text] = Object.entries(plain).find(([, value]) => value !== undefined) ?? [];
  return { kind: kind as QueryToken['kind'], text: text ?? '', start, end: groups.end };
}

interface Match {
  readonly named: Readonly<Record<string, string | undefined>>;
  readonly end: number;
}

function match(expression: RegExp, query: string, start: number): Match | undefined {
  expression.lastIndex = start;
  const found = expression.exec(query);
  return found?.groups === undefined
    ? undefined
    : { named: found.groups, end: expression.lastIndex };
}

function skipSpace(query: string, start: number): number {
  SPACE.lastIndex = start;
  SPACE.exec(query);
  return SPACE.lastIndex;
}
