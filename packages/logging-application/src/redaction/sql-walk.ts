import { keyVerdict, type KeyVerdict } from './key-verdict';

/** A placeholder of a statement: `?`, `$1`, `:name`, `@p1`. */
export interface SqlPlace {
  readonly text: string;
  /** What its column says; undefined where the column is not known. */
  readonly verdict: KeyVerdict | undefined;
}

const TOKEN =
  /'(?:[^']|''){0,4096}'?|--[^\n]{0,4096}|\/\*(?:[^*]|\*(?!\/)){0,4096}|(?<name>(?:\w{1,128}|"[^"]{1,128}"|`[^`]{1,128}`|\[[A-Za-z_]\w{0,126}\])(?:\.(?:\w{1,128}|"[^"]{1,128}"|`[^`]{1,128}`|\[\w{1,128}\])){0,3})|(?<place>(?<!\w)\?\d{0,5}|(?<![:@\w])[:$@]\w{1,64})|[(),=<>]/g;
/** `tokens[1] = ?` compares the column, not the number. */
const NUMBER = /^\d+$/;
const CALL = /\s{0,4}\(/y;
/** Words that compare what stands before them with what follows. */
const COMPARING = new Set(['like', 'ilike', 'in', 'between', 'regexp', 'rlike', 'is']);
/** Words after which no column's value stands. */
const COUNTING = new Set(['limit', 'offset', 'top', 'interval']);
/** Words that change nothing about what is compared. */
const NEUTRAL = new Set(['not', 'any', 'all', 'some', 'array']);

/** Reads a statement once, from left to right, and tells the column of each placeholder. */
export class SqlWalk {
  readonly places: SqlPlace[] = [];
  /** The statement names something that is sensitive. */
  namesSecret = false;
  readonly #verdicts = new Map<string, KeyVerdict>();
  /** The names in each open parenthesis. */
  readonly #open: string[][] = [];
  /** The names in the parenthesis that was closed last. */
  #closed: readonly string[] = [];
  /** What an operator would compare: the name, or the names in parentheses, before it. */
  #last: readonly string[] = [];
  #columns: readonly string[] = [];
  /** The number of parentheses around the columns. */
  #depth = 0;
  /** The columns stand for the items of each row that follows. */
  #isRows = false;
  #item = 0;

  constructor(statement: string) {
    for (const token of statement.matchAll(TOKEN)) {
      const { name, place } = token.groups ?? {};
      if (place !== undefined) this.#place(place);
      else if (name === undefined) this.#sign(token[0]);
      else if (NUMBER.test(name)) continue;
      else {
        CALL.lastIndex = token.index + name.length;
        this.#name(name, CALL.test(statement));
      }
    }
  }

  #place(text: string): void {
    const isItem = this.#isRows && this.#open.length > this.#depth;
    const columns = isItem ? this.#columns.slice(this.#item, this.#item + 1) : this.#columns;
    const verdicts = [...columns, text].map((name) => this.#verdict(name));
    const secret = verdicts.find((verdict) => verdict !== 'keep');
    this.places.push({ text, verdict: secret ?? (columns.length === 0 ? undefined : 'keep') });
  }

  #name(name: string, isCall: boolean): void {
    const word = name.toLowerCase();
    if (word === 'values') this.#compare(this.#closed, true);
    else if (COMPARING.has(word)) this.#compare(this.#last);
    else if (COUNTING.has(word)) this.#compare([word]);
    else if (!NEUTRAL.has(word)) {
      if (!isCall && this.#open.length <= this.#depth) this.#columns = [];
      this.namesSecret ||= this.#verdict(name) !== 'keep';
      this.#open.at(-1)?.push(name);
      this.#last = [name];
      if (word === 'into') this.#closed = [];
    }
  }

  #sign(sign: string): void {
    if (sign === '(') {
      this.#open.push([]);
      if (this.#open.length === this.#depth + 1) this.#item = 0;
    } else if (sign === ')') {
      this.#closed = this.#open.pop() ?? [];
      if (this.#closed.length > 0) this.#last = this.#closed;
      if (this.#open.length < this.#depth) this.#columns = [];
    } else if (sign === ',') {
      if (this.#open.length === this.#depth + 1) this.#item += 1;
      if (this.#open.length <= this.#depth && !this.#isRows) this.#columns = [];
    } else if (sign.length === 1) this.#compare(this.#last);
  }

  /** A name costs its analysis once; most of a long statement's come again. */
  #verdict(name: string): KeyVerdict {
    const known = this.#verdicts.get(name);
    if (known !== undefined) return known;
    const verdict = keyVerdict(name);
    this.#verdicts.set(name, verdict);
    return verdict;
  }

  #compare(columns: readonly string[], isRows = false): void {
    this.#columns = columns;
    this.#depth = this.#open.length;
    this.#isRows = isRows;
    this.#item = 0;
  }
}
