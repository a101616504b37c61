import { createTraceScope, type TraceScope } from '@dashtam/logging-domain';
import type { Span } from '@opentelemetry/api';
import { openTelemetry, openTelemetryWithContext } from './open-telemetry';

const scopeOfSpan = new WeakMap<Span, TraceScope>();
let latestSpan: Span | undefined;
let latestScope: TraceScope | undefined;

/**
 * The scope of the active OpenTelemetry span, one object per span, so that its text is encoded
 * once; undefined when no valid span is active.
 */
export function activeSpanScope(): TraceScope | undefined {
  const span = openTelemetryWithContext()?.trace.getActiveSpan();
  if (span === undefined) return undefined;
  return span === latestSpan ? latestScope : scopeOf(span);
}

function scopeOf(span: Span): TraceScope | undefined {
  const scope = scopeOfSpan.get(span) ?? readScope(span);
  if (scope === undefined) return undefined;
  scopeOfSpan.set(span, scope);
  latestSpan = span;
  latestScope = scope;
  return scope;
}

function readScope(span: Span): TraceScope | undefined {
  const context = span.spanContext();
  if (!openTelemetry().isSpanContextValid(context)) return undefined;
  const { traceId, spanId, traceFlags, traceState } = context;
  // An empty list is written as nothing, and is not to be sent.
  return createTraceScope(traceId, spanId, traceFlags, traceState?.serialize() || undefined);
}
