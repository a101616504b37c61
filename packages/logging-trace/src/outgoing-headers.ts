import type { TraceScope } from '@dashtam/logging-domain';
import { TraceFlags } from '@opentelemetry/api';
import { newSpanId } from './new-trace-id';
import { isW3cTraceId } from './trace-id-rules';
import { formatTraceparent } from './traceparent';

/**
 * Headers that make an outgoing call part of the scope's trace: `X-Trace-Id` and, where the id is
 * a W3C trace id, `traceparent`. Outside a span its parent id is a new one, and its flags are those
 * of the caller or else "sampled", since "not sampled" would switch tracing off in what is called.
 */
export function outgoingHeaders(scope: TraceScope): Record<string, string> {
  const { traceId, spanId = newSpanId(), traceFlags = TraceFlags.SAMPLED } = scope;
  const headers = { 'X-Trace-Id': traceId };
  return isW3cTraceId(traceId)
    ? { traceparent: formatTraceparent(traceId, spanId, traceFlags), ...headers }
    : headers;
}
