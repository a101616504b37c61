import { bigintText } from '../text/bigint-text';
import { Unreadable, readProperty } from './unreadable';

/** What is told of anything that was thrown. */
export interface ErrorParts {
  /** Class name of an error or object; the type of any other value. */
  readonly type: string;
  /** The error's text; undefined where an object has none. */
  readonly message: string | undefined;
  readonly code: string | number | undefined;
  readonly stack: string | undefined;
}

const PLAIN_NAMES: ReadonlySet<unknown> = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'AggregateError',
]);

/** An Error of this or another realm; a Proxy that refuses to tell is none. */
export function isError(value: unknown, tag?: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    if (value instanceof Error) return true;
    const brand = tag ?? Object.prototype.toString.call(value).slice(8, -1);
    return brand === 'Error' || brand === 'DOMException';
  } catch {
    return false;
  }
}

/** Reads an error's parts, each once; a part that cannot be read says so. */
export function errorParts(thrown: unknown): ErrorParts {
  if (typeof thrown !== 'object' || thrown === null) {
    return {
      type: typeName(thrown),
      message: thrownText(thrown),
      code: undefined,
      stack: undefined,
    };
  }
  const stack = asText(readProperty(thrown, 'stack'));
  const code = readProperty(thrown, 'code');
  return {
    type: className(thrown),
    message: asText(readProperty(thrown, 'message')),
    code: typeof code === 'number' && Number.isFinite(code) ? code : asText(code),
    stack,
  };
}

/** The name an error gave itself, else the name of its class. */
function className(thrown: object): string {
  const name = readProperty(thrown, 'name');
  if (typeof name === 'string' && name !== '' && !PLAIN_NAMES.has(name) && isError(thrown)) {
    return name;
  }
  const made = readProperty(thrown, 'constructor');
  const madeName = typeof made === 'function' ? readProperty(made, 'name') : undefined;
  if (typeof madeName === 'string' && madeName !== '') return madeName;
  return typeof name === 'string' && name !== '' ? name : 'Object';
}

function thrownText(thrown: unknown): string {
  return typeof thrown === 'bigint' ? bigintText(thrown) : String(thrown);
}

function typeName(thrown: unknown): string {
  return thrown === null ? 'null' : typeof thrown;
}

function asText(value: unknown): string | undefined {
  if (value instanceof Unreadable) return `[Unreadable: ${value.reason}]`;
  return typeof value === 'string' ? value : undefined;
}
