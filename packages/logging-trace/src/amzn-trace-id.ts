import { isW3cTraceId } from './trace-id-rules';

/** The `Root` field among the `;`-separated fields of the header. */
const ROOT = /(?:^|; ?)Root=1-([0-9a-f]{8})-([0-9a-f]{24})(?:;|$)/;

/**
 * The trace id in the `Root` field of an `X-Amzn-Trace-Id` header, without its version and dashes;
 * undefined when the header has no valid one.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html
 */
export function parseAmznTraceId(header: string): string | undefined {
  const root = ROOT.exec(header);
  const traceId = root ? `${root[1]}${root[2]}` : undefined;
  return isW3cTraceId(traceId) ? traceId : undefined;
}
