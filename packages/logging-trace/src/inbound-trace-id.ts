import type { InboundHeaders } from '@dashtam/logging-domain';
import { parseAmznTraceId } from './amzn-trace-id';
import { isSafeTraceId } from './trace-id-rules';
import { parseTraceparent } from './traceparent';

/**
 * The trace id that the caller's headers name: a valid `traceparent`, else the `Root` of
 * `X-Amzn-Trace-Id`, else a safe `X-Trace-Id`; undefined when none of them is usable.
 */
export function inboundTraceId(headers: InboundHeaders): string | undefined {
  const traceparent = onlyValue(headers['traceparent']);
  const amznTraceId = onlyValue(headers['x-amzn-trace-id']);
  return (
    (traceparent && parseTraceparent(traceparent)) ||
    (amznTraceId && parseAmznTraceId(amznTraceId)) ||
    clientTraceId(headers)
  );
}

/** The caller's `X-Trace-Id` when it matches `[A-Za-z0-9._:-]{1,128}`. */
export function clientTraceId(headers: InboundHeaders): string | undefined {
  const value = onlyValue(headers['x-trace-id']);
  return isSafeTraceId(value) ? value : undefined;
}

/** A header that came more than once is ambiguous, so it counts as absent. */
function onlyValue(header: InboundHeaders[string]): string | undefined {
  if (header === undefined || typeof header === 'string') return header;
  return header.length === 1 ? header[0] : undefined;
}
