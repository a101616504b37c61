/**
 * An Error again from what pino's `err` serializer wrote of one, `{ type, message, stack, ... }`, so
 * that it is logged as errors are. What a serializer of the application left out stays out.
 * Anything else is returned as it is.
 */
export function reviveError(written: unknown): unknown {
  if (typeof written !== 'object' || written === null) return written;
  const { type, message, stack, ...own } = written as Readonly<Record<string, unknown>>;
  if (typeof message !== 'string') return written;

  const name = typeof type === 'string' ? type : 'Error';
  // A class of that name, because the type of an error is the name of its class.
  const Named = { [name]: class extends Error {} }[name] ?? Error;
  const error = new Named(message);
  Object.defineProperty(error, 'stack', { value: typeof stack === 'string' ? stack : undefined });
  return Object.assign(error, own);
}
