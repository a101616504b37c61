import { createTraceScope, type TraceContext } from '@dashtam/logging-domain';

/** A trace context in which everything belongs to one trace. */
export function createFixedTrace(traceId: string): TraceContext {
  const scope = createTraceScope(traceId);
  return {
    current: () => scope,
    tryCurrent: () => scope,
    run: (fn) => fn(),
    resolveInbound: () => ({ traceId, clientTraceId: undefined }),
    outgoingHeaders: () => ({ 'X-Trace-Id': traceId }),
    suppress: (fn) => fn(),
  };
}
