import { escapeUnsafe } from './escape-unsafe';
import { decodeString } from './scan-members';

/** Stands before each line that belongs to the record above it. */
const INDENT = '    ';

/** A cause as the record encoder writes it; any part may be missing. */
interface Cause {
  readonly type?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly stack?: unknown;
}

/** A stack as indented lines, each ending in a newline; undefined when `json` is no string. */
export function renderStack(json: string): string | undefined {
  const stack = decodeString(json);
  return stack === undefined ? undefined : indented(stack);
}

/** Causes as indented lines; undefined when `json` is not a list of objects. */
export function renderCauses(json: string): string | undefined {
  const causes = parse(json);
  if (!Array.isArray(causes) || !causes.every(isCause)) return undefined;
  return causes.map((cause) => indented(`${introduce(cause)} ${describe(cause)}`)).join('');
}

function introduce({ code }: Cause): string {
  return code === undefined ? 'Caused by:' : `Caused by (${JSON.stringify(code)}):`;
}

function describe({ type, message, stack }: Cause): string {
  if (typeof stack === 'string' && stack !== '') return stack;
  return [type, message].filter((part) => typeof part === 'string').join(': ');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `${INDENT}${escapeUnsafe(line)}\n`)
    .join('');
}

function isCause(value: unknown): value is Cause {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
