import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Makes the listeners of a request or response run inside the request's trace. Node emits `data`,
 * `end`, `finish` and `close` from the connection's own async context, so without this an upload
 * parser would call the next handler outside the trace.
 *
 * @param run runs a function in the trace and returns its result
 */
export function keepTraceInEvents(
  emitter: IncomingMessage | ServerResponse,
  run: <T>(fn: () => T) => T,
): void {
  const emit = emitter.emit.bind(emitter) as (...args: readonly unknown[]) => boolean;
  emitter.emit = (...args: readonly unknown[]) => run(() => emit(...args));
}
