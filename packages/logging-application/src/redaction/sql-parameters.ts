import { readProperty } from '../objects/unreadable';
import type { KeyVerdict } from './key-verdict';
import { sqlPlaces, type SqlPlaces } from './sql-places';

/** What stands for a value of which a name said so. */
export type Hide = (verdict: KeyVerdict, value: unknown) => unknown;

/** Members that hold a statement, as drivers, query builders and their errors name them. */
const STATEMENTS = ['sql', 'query', 'text', 'statement', 'sqlText', 'queryText'];
const PARAMETERS = new Set([
  'parameters',
  'params',
  'bindings',
  'binds',
  'bind',
  'values',
  'args',
  'replacements',
  'queryParameters',
  'query_params',
]);
/** Longest text that is read as the JSON of parameters. */
const MAX_JSON_CHARS = 16_384;
const SIGIL = /^[:$@]/;

/** Whether a member of this name may hold the parameters of an SQL statement. */
export function isSqlParameters(name: string): boolean {
  return PARAMETERS.has(name);
}

/** What the statement beside a member of this name says of it; the order of the two is free. */
export function sqlPlacesFor(
  name: string,
  read: (name: string) => unknown,
  spend: (work: number) => void,
): SqlPlaces | undefined {
  if (!PARAMETERS.has(name)) return undefined;
  try {
    for (const key of STATEMENTS) {
      const statement = read(key);
      const places = typeof statement === 'string' ? sqlPlaces(statement, spend) : undefined;
      if (places !== undefined) return places;
    }
  } catch {
    // a Proxy may refuse
  }
  return undefined;
}

/**
 * A copy of the parameters of a statement, as an array, by name or as JSON text, without those that
 * belong to sensitive columns.
 *
 * @param most how many are looked at
 */
export function cleanParameters(
  value: unknown,
  places: SqlPlaces,
  hide: Hide,
  most: number,
): unknown {
  if (typeof value === 'string') return cleanText(value, places, hide, most);
  if (Array.isArray(value)) return cleanItems(value, places, hide, most);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(value).slice(0, most + 1)) {
    const verdict = places.verdicts.get(name.replace(SIGIL, '')) ?? 'keep';
    copy[name] = hidden(verdict, readProperty(value, name), hide);
  }
  return copy;
}

/** Arrays alone are rows for the same statement, or one list for each place: both are heeded. */
function cleanItems(
  items: readonly unknown[],
  places: SqlPlaces,
  hide: Hide,
  most: number,
): readonly unknown[] {
  const read = Array.from({ length: Math.min(items.length, most) }, (_, at) =>
    readProperty(items, at),
  );
  const areRows = read.every(Array.isArray);
  const clean = read.map((item, at) => {
    const shown = hidden(places.verdicts.get(at) ?? (areRows ? 'keep' : places.other), item, hide);
    return areRows && Array.isArray(shown) ? cleanItems(shown, places, hide, most) : shown;
  });
  clean.length = items.length;
  return clean;
}

/** A text that cannot be taken apart may hold a secret anywhere. */
function cleanText(text: string, places: SqlPlaces, hide: Hide, most: number): unknown {
  try {
    const parsed: unknown = text.length > MAX_JSON_CHARS ? undefined : JSON.parse(text);
    if (typeof parsed !== 'object') return hide('secret', text);
    return JSON.stringify(cleanParameters(parsed, places, hide, most));
  } catch {
    return hide('secret', text);
  }
}

/** Where the place is not known, every text of a list may be the secret one. */
function hidden(verdict: KeyVerdict, item: unknown, hide: Hide): unknown {
  if (verdict === 'keep') return item;
  return hide(Array.isArray(item) ? 'secret' : verdict, item);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
