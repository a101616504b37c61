import type { Context, TextMapGetter, TextMapPropagator, TextMapSetter } from '@opentelemetry/api';
import { newSpanId } from './new-trace-id';
import { openTelemetry } from './open-telemetry';
import { isW3cTraceId } from './trace-id-rules';
import { SAMPLED } from './traceparent';

const HEADER = 'x-trace-id';

/**
 * Lets OpenTelemetry continue the trace of a caller that sends `X-Trace-Id` alone: an id of 32
 * lowercase hex digits becomes the trace id of the server's span. A `traceparent` that another
 * propagator of the composite accepts wins, whichever of them comes first. Outgoing calls carry the
 * span's trace id in the same header.
 *
 * The span gets a remote parent that was sampled, because the header says nothing of sampling: a
 * parent-based sampler asks its `remoteParentSampled`.
 */
export class XTraceIdPropagator implements TextMapPropagator {
  /** Writes the trace id of the context's span. */
  inject<Carrier>(context: Context, carrier: Carrier, setter: TextMapSetter<Carrier>): void {
    const { isSpanContextValid, trace } = openTelemetry();
    const span = trace.getSpanContext(context);
    if (span && isSpanContextValid(span)) setter.set(carrier, HEADER, span.traceId);
  }

  /** The context with a remote parent of that trace id, or as it was. Never throws. */
  extract<Carrier>(context: Context, carrier: Carrier, getter: TextMapGetter<Carrier>): Context {
    const { isSpanContextValid, trace } = openTelemetry();
    const parent = trace.getSpanContext(context);
    if (parent && isSpanContextValid(parent)) return context;
    const header = getter.get(carrier, HEADER);
    const traceId = Array.isArray(header) && header.length === 1 ? header[0] : header;
    if (typeof traceId !== 'string' || !isW3cTraceId(traceId)) return context;
    return trace.setSpanContext(context, {
      traceId,
      spanId: newSpanId(),
      traceFlags: SAMPLED,
      isRemote: true,
    });
  }

  /** The header that this propagator reads and writes. */
  fields(): string[] {
    return [HEADER];
  }
}
