import { invalidParameter } from '../api-error';

/** One token of a JSON filter pattern. */
export interface PatternToken {
  readonly kind: 'symbol' | 'string' | 'regex' | 'selector' | 'word';
  readonly text: string;
}

const TOKEN =
  /\s*(?:(?<symbol>\|\||&&|!=|>=|<=|[(){}=<>])|"(?<string>(?:[^"\\]|\\.)*)"|%(?<regex>[^%]+)%|(?<selector>\$(?:[.\w-]|\[\d+\])*)|(?<word>[^\s(){}=<>!&|"%$]+))\s*/y;

/** The tokens of a JSON filter pattern and how far the parser has read. */
export class PatternTokens {
  readonly #pattern: string;
  readonly #tokens: readonly PatternToken[];
  #next = 0;

  /** Throws InvalidParameterException for text that is no token. */
  constructor(pattern: string) {
    this.#pattern = pattern;
    this.#tokens = tokenize(pattern);
  }

  /** Moves on and answers true if the next token is that symbol or word. */
  take(text: string): boolean {
    const token = this.#tokens[this.#next];
    const isIt = token?.text === text && (token.kind === 'symbol' || token.kind === 'word');
    if (isIt) this.#next += 1;
    return isIt;
  }

  /** Moves past that symbol or word. Throws InvalidParameterException. */
  expect(text: string): void {
    if (!this.take(text)) throw this.unexpected(`expected '${text}'`);
  }

  /** Throws InvalidParameterException if tokens are left. */
  expectEnd(): void {
    if (this.#next < this.#tokens.length) throw this.unexpected('expected the end');
  }

  /** Reads a `$.a.b[0]` selector as the names on its path. Throws InvalidParameterException. */
  selector(): readonly string[] {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'selector') throw this.unexpected('expected a selector such as $.level');
    this.#next += 1;
    return [...token.text.matchAll(/[\w-]+/g)].map(([name]) => name);
  }

  /** Reads a string, a regular expression or a word. Throws InvalidParameterException. */
  value(): PatternToken {
    const token = this.#tokens[this.#next];
    if (token === undefined || token.kind === 'symbol' || token.kind === 'selector') {
      throw this.unexpected('expected a value');
    }
    this.#next += 1;
    return token;
  }

  /** An InvalidParameterException that says what was expected and what was seen instead. */
  unexpected(problem: string): Error {
    const seen = this.#tokens[this.#next]?.text ?? 'the end';
    return invalidPattern(this.#pattern, `${problem}, seen '${seen}'`);
  }
}

function tokenize(pattern: string): readonly PatternToken[] {
  const tokens: PatternToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < pattern.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(pattern)?.groups;
    if (groups === undefined) throw invalidPattern(pattern, `unreadable '${pattern.slice(at)}'`);
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    tokens.push({ kind: kind as PatternToken['kind'], text: text ?? '' });
  }
  return tokens;
}

function invalidPattern(pattern: string, problem: string): Error {
  return invalidParameter(`Invalid filter pattern: ${problem} in ${pattern}`);
}
