import {
  createTraceScope,
  type InboundHeaders,
  type InboundTrace,
  type ScopeStart,
  type TraceContext,
  type TraceScope,
} from '@dashtam/logging-domain';
import { activeSpanScope } from './active-span';
import { callersTraceId, inboundTrace, type NamedTrace } from './inbound-headers';
import { newTraceId, type TraceIdFormat } from './new-trace-id';
import { openTelemetry, openTelemetryWithContext } from './open-telemetry';
import { outgoingHeaders } from './outgoing-headers';
import { sharedState } from './shared-state';
import { isSafeTraceId } from './trace-id-rules';
import { NEW_TRACE_FLAGS } from './traceparent';

/** What `createTraceContext` can be told. */
export interface TraceContextOptions {
  /** Layout of the ids that this context makes. Default `uuidv7`. */
  readonly idFormat?: TraceIdFormat;
}

/** The key that OpenTelemetry's SDK reads; keys of one description are one symbol. */
const SUPPRESS_TRACING = Symbol.for('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/**
 * The trace context of this process: the active OpenTelemetry span, else the innermost `run`, else
 * the process's own id, which is fixed when it is first asked for. All contexts share one
 * AsyncLocalStorage; they differ only in the ids they make.
 *
 * `run` leaves an active span of another trace: inside, it is as if no span had been active, so a
 * background task that a request starts gets the id it was given. Spans started inside count again.
 */
export function createTraceContext(options: TraceContextOptions = {}): TraceContext {
  const { idFormat = 'uuidv7' } = options;
  const { scopes } = sharedState;
  /** Of the latest inbound trace, which `run` is given next; comparing costs less than a pattern. */
  let resolvedId: string | undefined;

  function tryCurrent(): TraceScope | undefined {
    return activeSpanScope() ?? scopes.getStore();
  }

  function current(): TraceScope {
    return tryCurrent() ?? (sharedState.processScope ??= newScope());
  }

  function newScope(): TraceScope {
    return createTraceScope(newTraceId(idFormat), undefined, NEW_TRACE_FLAGS);
  }

  function isKnownSafe(traceId: string | undefined): traceId is string {
    return (traceId !== undefined && traceId === resolvedId) || isSafeTraceId(traceId);
  }

  function run<T>(fn: () => T, { traceId, traceFlags, traceState }: ScopeStart = {}): T {
    const scope = isKnownSafe(traceId)
      ? createTraceScope(traceId, undefined, traceFlags, traceState)
      : newScope();
    const span = activeSpanScope();
    if (span === undefined || span.traceId === scope.traceId) return scopes.run(scope, fn);
    const { context, trace } = openTelemetry();
    return context.with(trace.deleteSpan(context.active()), () => scopes.run(scope, fn));
  }

  function resolveInbound(
    headers: InboundHeaders,
    { trustInbound = true }: { readonly trustInbound?: boolean } = {},
  ): InboundTrace {
    const clientId = callersTraceId(headers);
    const span = activeSpanScope();
    const named = trustInbound && span === undefined ? inboundTrace(headers) : undefined;
    const { traceId, traceFlags, traceState }: NamedTrace = span ?? named ?? newScope();
    resolvedId = traceId;
    const clientTraceId = clientId === traceId ? undefined : clientId;
    return { traceId, clientTraceId, traceFlags, traceState };
  }

  return {
    current,
    tryCurrent,
    run,
    resolveInbound,
    outgoingHeaders: () => outgoingHeaders(current()),
    suppress(fn) {
      const context = openTelemetryWithContext()?.context;
      if (context === undefined) return fn();
      return context.with(context.active().setValue(SUPPRESS_TRACING, true), fn);
    },
  };
}
