import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InboundTrace, TraceContext } from '@dashtam/logging-domain';

/**
 * Makes the listeners of a request or response run inside the request's trace. Node emits `data`,
 * `end`, `finish` and `close` from the connection's own async context, so without this an upload
 * parser would call the next handler outside the trace.
 */
export function keepTraceInEvents(
  emitter: IncomingMessage | ServerResponse,
  trace: TraceContext,
  inbound: InboundTrace,
): void {
  const emit = emitter.emit.bind(emitter) as (...args: unknown[]) => boolean;
  emitter.emit = (...args: unknown[]) =>
    // Most events are emitted by code that is in the trace already; asking is far cheaper.
    trace.tryCurrent()?.traceId === inbound.traceId
      ? emit(...args)
      : trace.run(() => emit(...args), inbound);
}
