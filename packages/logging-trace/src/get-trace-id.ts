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

/**
 * Runs `fn`, and everything it starts (awaits, timers, promises), under one trace id, and returns
 * what `fn` returns. For background tasks and queue consumers. An active span of another trace is
 * left for that time.
 *
 * @param options.traceId the id to continue; one that does not match `[A-Za-z0-9._:-]{1,128}` is
 *   replaced. Default: a new `uuidv7` id.
 */
export function runWithTrace<T>(fn: () => T, options?: { readonly traceId?: string }): T {
  return traces.run(fn, options);
}

/**
 * Headers for an outgoing call: `X-Trace-Id` and, where the id is a W3C trace id, `traceparent`.
 * `fetch(url, { headers: traceHeaders() })`
 */
export function traceHeaders(): Record<string, string> {
  return traces.outgoingHeaders();
}
