import type { InboundHeaders } from '@dashtam/logging-domain';
import { inboundTrace } from './inbound-headers';
import { createTraceContext } from './trace-context';

const traces = createTraceContext();

/**
 * The trace id of the running code: that of the active OpenTelemetry span, else of the innermost
 * `runWithTrace` or request, else the process's own id. Always an id.
 */
export function getTraceId(): string {
  return traces.current().traceId;
}

/** The trace id of the running code; undefined outside any span, request and `runWithTrace`. */
export function tryGetTraceId(): string | undefined {
  return traces.tryCurrent()?.traceId;
}

/** What `runWithTrace` continues; default a new trace. */
export interface RunWithTraceOptions {
  /**
   * The id to continue; one that does not match `[A-Za-z0-9._:-]{1,128}` is replaced. Default: that
   * of `headers`, else a new `uuidv7` id.
   */
  readonly traceId?: string | undefined;
  /**
   * Headers of a message as `traceHeaders()` made them, names in any case: `traceparent` with its
   * flags and `tracestate`, else `X-Amzn-Trace-Id`, else `X-Trace-Id`. Default none.
   */
  readonly headers?: InboundHeaders | undefined;
}

/**
 * Runs `fn`, and everything it starts (awaits, timers, promises), under one trace id, and returns
 * what `fn` returns. For background tasks and queue consumers. An active span of another trace is
 * left for that time.
 */
export function runWithTrace<T>(fn: () => T, options: RunWithTraceOptions = {}): T {
  const { traceId, headers } = options;
  if (traceId !== undefined) return traces.run(fn, { traceId });
  return traces.run(fn, headers && inboundTrace(withLowerCaseNames(headers)));
}

/** As Node has them; a message keeps names as they were sent. */
function withLowerCaseNames(headers: InboundHeaders): InboundHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/**
 * Headers for an outgoing call: `X-Trace-Id` and, where the id is a W3C trace id, `traceparent`.
 * `fetch(url, { headers: traceHeaders() })`
 */
export function traceHeaders(): Record<string, string> {
  return traces.outgoingHeaders();
}
