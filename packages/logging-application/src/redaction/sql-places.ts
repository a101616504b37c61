import { SqlWalk } from './sql-walk';
import type { KeyVerdict } from './key-verdict';

/** What a statement says of its parameters: by position, from 0 on, and by name. */
export interface SqlPlaces {
  readonly verdicts: ReadonlyMap<number | string, KeyVerdict>;
  /** Of a parameter whose place is not known. */
  readonly other: KeyVerdict;
}

/** Characters that are looked at of a statement. */
const MAX_CHARS = 8_192;
/** What a character costs, in those that a pass over a text looks at. */
const WORK_PER_CHAR = 128;
const STATEMENT =
  /^(?:[\s({]|\/\*(?:[^*]|\*(?!\/)){0,512}\*\/|--[^\n]{0,512}\n){0,64}(?:select|insert|update|delete|with|merge|replace|upsert|values|call|exec|execute|explain|declare|begin|set|alter|create)\b/i;
const PLACE = /[?:$@]/;
const NUMBER_AT_END = /^[pP]?(\d{1,5})$/;

const KNOWN = new Map<string, SqlPlaces | undefined>();
const MAX_KNOWN = 128;
const MAX_KNOWN_CHARS = 1_024;

/**
 * The places of an SQL statement that take secrets; undefined where none does. Statements come
 * again, so some are remembered; the memory stops growing when full and never evicts.
 *
 * @param spend is told what the reading of a statement costs
 */
export function sqlPlaces(statement: string, spend: (work: number) => void): SqlPlaces | undefined {
  if (!STATEMENT.test(statement) || !PLACE.test(statement)) return undefined;
  if (KNOWN.has(statement)) return KNOWN.get(statement);
  const seen = statement.slice(0, MAX_CHARS);
  spend(seen.length * WORK_PER_CHAR);
  const places = read(seen);
  if (KNOWN.size < MAX_KNOWN && statement.length <= MAX_KNOWN_CHARS) KNOWN.set(statement, places);
  return places;
}

function read(statement: string): SqlPlaces | undefined {
  const walk = new SqlWalk(statement);
  const other = walk.namesSecret ? 'secret-text' : 'keep';
  const hasNumbers = walk.places.some(({ text }) => /^\$\d/.test(text));
  // Beside `$1` a `?` is an operator of PostgreSQL.
  const places = walk.places.filter(({ text }) => !hasNumbers || !text.startsWith('?'));
  const positions = positionsOf(places.map(({ text }) => text));
  const known = new Map<number | string, KeyVerdict | undefined>();
  places.forEach(({ text, verdict }, at) => {
    for (const key of [positions[at] ?? at, text.slice(1)]) {
      if ((known.get(key) ?? 'keep') === 'keep') known.set(key, verdict ?? known.get(key));
    }
  });
  const verdicts = new Map(Array.from(known, ([key, verdict]) => [key, verdict ?? other]));
  const isHarmless = [...verdicts.values()].every((verdict) => verdict === 'keep');
  return isHarmless ? undefined : { verdicts, other };
}

/** `?` takes the next parameter, `$2` the second, `:name` the one that its first use stands for. */
function positionsOf(texts: readonly string[]): readonly number[] {
  const names = [...new Set(texts.filter((text) => text !== '?'))];
  const numbers = names.map((text) => Number(NUMBER_AT_END.exec(text.slice(1))?.[1] ?? Number.NaN));
  const first = numbers.includes(0) ? 0 : 1;
  const ordered = new Map(
    names.map((text, at) => [text, Number.isNaN(numbers[at]) ? at : (numbers[at] ?? at) - first]),
  );
  return texts.map((text, at) => ordered.get(text) ?? at);
}
