import type { InboundHeaders } from '@dashtam/logging-domain';
import { parseAmznTraceId } from './amzn-trace-id';
import { isSafeTraceId } from './trace-id-rules';
import { parseTraceparent, type ParsedTraceparent } from './traceparent';

/**
 * The trace that the caller's headers name: a valid `traceparent`, else the `Root` of
 * `X-Amzn-Trace-Id`, else a safe `X-Trace-Id`; undefined when none of them is usable.
 */
export function inboundTrace(
  headers: InboundHeaders,
): ParsedTraceparent | { readonly traceId: string } | undefined {
  const traceparent = parseTraceparent(onlyValue(headers['traceparent']));
  if (traceparent) return traceparent;
  const traceId = parseAmznTraceId(onlyValue(headers['x-amzn-trace-id'])) ?? clientTraceId(headers);
  return traceId === undefined ? undefined : { traceId };
}

/** The caller's `X-Trace-Id` when it matches `[A-Za-z0-9._:-]{1,128}`. */
export function clientTraceId(headers: InboundHeaders): string | undefined {
  const value = onlyValue(headers['x-trace-id']);
  return isSafeTraceId(value) ? value : undefined;
}

/** A header that came more than once is ambiguous, so it counts as empty, as an absent one does. */
function onlyValue(header: InboundHeaders[string]): string {
  if (typeof header === 'string') return header;
  return (header?.length === 1 && header[0]) || '';
}
