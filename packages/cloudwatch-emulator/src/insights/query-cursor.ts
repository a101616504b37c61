import { malformedQuery } from './malformed-query';
import { tokenizeQuery, type QueryToken } from './query-tokenizer';

/** The tokens of a query and how far a parser has read. */
export class QueryCursor {
  readonly #query: string;
  readonly #tokens: readonly QueryToken[];
  #next = 0;

  /** Throws MalformedQueryException for text that is no token. */
  constructor(query: string) {
    this.#query = query;
    this.#tokens = tokenizeQuery(query);
  }

  /** The token to be read next; at the end a token of kind `end`. */
  get current(): QueryToken {
    const token = this.#tokens[this.#next] ?? this.#tokens.at(-1);
    if (token === undefined) throw malformedQuery('empty query', 0, 0);
    return token;
  }

  /** Whether all is read. */
  get isAtEnd(): boolean {
    return this.current.kind === 'end';
  }

  /** Reads the next token, whatever it is. */
  read(): QueryToken {
    const token = this.current;
    this.#next += 1;
    return token;
  }

  /** Reads the next token if it is of that kind. */
  readKind(kind: QueryToken['kind']): QueryToken | undefined {
    return this.current.kind === kind ? this.read() : undefined;
  }

  /** Moves on and answers true if the next token is that symbol or, in any case, that keyword. */
  take(text: string): boolean {
    const { kind, text: seen } = this.current;
    const isIt =
      (kind === 'symbol' && seen === text) || (kind === 'word' && seen.toLowerCase() === text);
    if (isIt) this.#next += 1;
    return isIt;
  }

  /** Moves past that symbol or keyword. Throws MalformedQueryException. */
  expect(text: string): void {
    if (!this.take(text)) throw this.unexpected(`expected '${text}'`);
  }

  /** The text of the query from an offset up to the last token read, on one line. */
  textSince(start: number): string {
    const end = this.#tokens[this.#next - 1]?.end ?? start;
    return this.#query.slice(start, end).replace(/\s+/g, ' ');
  }

  /** A MalformedQueryException at the next token. */
  unexpected(problem: string): Error {
    const { kind, start, end } = this.current;
    const seen = kind === 'end' ? 'the end' : `'${this.#query.slice(start, end)}'`;
    return malformedQuery(`unexpected symbol found ${seen}, ${problem}`, start, end);
  }
}
