import type { BoundContext } from '../encoder/bound-context';
import type { ContextFields } from '../encoder/context-fields';

/** Fields that the library adds where they apply; a caller's own field of that name wins. */
export function extraFields(
  call: ContextFields,
  bound: BoundContext,
  context: object | undefined,
  rate: number,
): string {
  const { cut, bytesSeen } = call.writer.budget;
  let text = '';
  const add = (name: string, value: number | boolean): void => {
    if (!isTaken(name, bound, context)) text += `,"${name}":${String(value)}`;
  };
  if (rate < 1) add('sampling_rate', rate);
  if (cut) {
    add('truncated', true);
    add('original_bytes', bytesSeen + bound.bytes);
  }
  return text;
}

function isTaken(name: string, bound: BoundContext, context: object | undefined): boolean {
  if (bound.entries.some((entry) => entry.name === name)) return true;
  try {
    return context !== undefined && Object.hasOwn(context, name);
  } catch {
    return false;
  }
}
