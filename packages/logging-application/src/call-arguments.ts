import { bigintText } from './text/bigint-text';
import { isError } from './objects/error-parts';
import { isOwn } from './objects/own-property';
import { readProperty } from './objects/unreadable';

/** What one log call said, in the form that the encoder reads. */
export interface CallArguments {
  readonly message: string;
  readonly context: object | undefined;
}

/**
 * The usual context: a plain object, or none. Everything else takes `callArguments`. Two properties
 * say it; asking the engine for the prototype would take five times as long.
 */
export function isPlainContext(context: unknown): context is object | undefined {
  if (context === undefined) return true;
  if (typeof context !== 'object' || context === null) return false;
  try {
    return context.constructor === Object && (context as { toJSON?: unknown }).toJSON === undefined;
  } catch {
    return false;
  }
}

/**
 * Makes sense of arguments that are not simply a text and a plain object: an Error as context,
 * arguments in pino's order, a message that is no text. Nothing that was said is lost.
 */
export function callArguments(message: unknown, context: unknown): CallArguments {
  if (typeof message === 'string') return { message, context: contextOf(context) };
  if (typeof context === 'string') return { message: context, context: contextOf(message) };
  if (isPrimitive(message)) {
    return { message: primitiveText(message), context: contextOf(context) };
  }
  const said = contextOf(message);
  if (context === undefined) return { message: ownMessage(said), context: said };
  return { message: '', context: joined(message, said, context) };
}

/** A context of any kind as an object whose own properties are fields. */
export function contextOf(context: unknown): object | undefined {
  if (context === undefined || context === null) return undefined;
  try {
    if (isError(context)) return { error: context };
    return hasFields(context) ? jsonForm(context) : { context };
  } catch {
    return { context };
  }
}

/** Primitive values, built-in collections and the like have no fields of their own. */
function hasFields(context: unknown): context is object {
  return Object.prototype.toString.call(context) === '[object Object]';
}

/** What an object's `toJSON` makes of it, where it has one. */
function jsonForm(context: object): object {
  const { toJSON } = context as { toJSON?: unknown };
  if (typeof toJSON !== 'function') return context;
  const form: unknown = toJSON.call(context);
  return hasFields(form) ? form : { context: form };
}

type Primitive = string | number | bigint | boolean | symbol | null | undefined;

function isPrimitive(value: unknown): value is Primitive {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

/** More fields than any record shows. */
const MAX_JOINED = 1_000;

/** What both objects said: the fields of the first, the second as the field `context`. */
function joined(message: unknown, said: object | undefined, context: unknown): object {
  const fields = Object.create(null) as Record<string, unknown>;
  let count = 0;
  for (const key in said) {
    if (!isOwn(said, key)) continue;
    if (key === 'context') return { message, context };
    fields[key] = readProperty(said, key);
    count += 1;
    if (count === MAX_JOINED) break;
  }
  fields['context'] = context;
  return fields;
}

function primitiveText(value: Primitive): string {
  if (typeof value === 'bigint') return bigintText(value);
  return value === undefined ? '' : String(value);
}

/** An Error logged alone gives the line its text. */
function ownMessage(context: object | undefined): string {
  const error = context && readProperty(context, 'error');
  if (!isError(error)) return '';
  const message = readProperty(error as object, 'message');
  return typeof message === 'string' ? message : '';
}
