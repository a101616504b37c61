import type { InboundHeaders } from '@dashtam/logging-domain';
import { parseAmznTraceId } from './amzn-trace-id';
import { isSafeTraceId } from './trace-id-rules';
import { parseTraceparent } from './traceparent';
import { parseTracestate } from './tracestate';

/** The trace that a caller named. */
export interface NamedTrace {
  readonly traceId: string;
  /** W3C trace-flags, 0 to 255; only from a valid `traceparent`. */
  readonly traceFlags?: number | undefined;
  /** Only beside a valid `traceparent`. */
  readonly traceState?: string | undefined;
}

/**
 * The trace that the caller's headers name: a valid `traceparent`, else the `Root` of
 * `X-Amzn-Trace-Id`, else a safe `X-Trace-Id`; undefined when none of them is usable.
 */
export function inboundTrace(headers: InboundHeaders): NamedTrace | undefined {
  const traceparent = parseTraceparent(onlyValue(headers['traceparent']));
  if (traceparent) {
    const { tracestate } = headers;
    if (tracestate === undefined) return traceparent;
    return { ...traceparent, traceState: parseTracestate(allValues(tracestate)) };
  }
  const traceId =
    parseAmznTraceId(onlyValue(headers['x-amzn-trace-id'])) ?? callersTraceId(headers);
  return traceId === undefined ? undefined : { traceId };
}

/** The caller's `X-Trace-Id` when it matches `[A-Za-z0-9._:-]{1,128}`. */
export function callersTraceId(headers: InboundHeaders): string | undefined {
  const value = onlyValue(headers['x-trace-id']);
  return isSafeTraceId(value) ? value : undefined;
}

/** A header that came more than once is ambiguous, so it counts as empty, as an absent one does. */
function onlyValue(header: InboundHeaders[string]): string {
  if (typeof header === 'string') return header;
  return (header?.length === 1 && header[0]) || '';
}

/** A list may be sent in several headers (RFC 9110, 5.3). */
function allValues(header: string | readonly string[]): string {
  return typeof header === 'string' ? header : header.join(',');
}
