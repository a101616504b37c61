import type { TraceScope } from '@dashtam/logging-domain';
import { newSpanId } from './new-trace-id';
import { isW3cTraceId } from './trace-id-rules';
import { formatTraceparent, SAMPLED } from './traceparent';

/**
 * Headers that make an outgoing call part of the scope's trace: `X-Trace-Id` and, where the id is
 * a W3C trace id, `traceparent` with the `tracestate` that came with it. Outside a span its parent
 * id is a new one, and its flags are those of the caller or else "sampled", since "not sampled"
 * would switch tracing off in what is called.
 */
export function outgoingHeaders(scope: TraceScope): Record<string, string> {
  const { traceId, spanId = newSpanId(), traceFlags = SAMPLED, traceState } = scope;
  if (!isW3cTraceId(traceId)) return { 'X-Trace-Id': traceId };
  return {
    traceparent: formatTraceparent(traceId, spanId, traceFlags),
    ...(traceState !== undefined && { tracestate: traceState }),
    'X-Trace-Id': traceId,
  };
}
