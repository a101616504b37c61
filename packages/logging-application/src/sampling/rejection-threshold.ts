/** How many values 56 random bits can have. */
const ALL = 2 ** 56;
const DIGITS = 14;

/**
 * The smallest randomness of a trace that is kept at `rate`, as 14 hex digits, so that two of them
 * compare as text: 2^56 - rate * 2^56. Undefined where no trace is kept.
 * Source: https://opentelemetry.io/docs/specs/otel/trace/tracestate-probability-sampling/
 *
 * @param rate share of the traces that is kept, 0 to 1
 */
export function rejectionThreshold(rate: number): string | undefined {
  const kept = BigInt(Math.round(rate * ALL));
  return kept === 0n ? undefined : (BigInt(ALL) - kept).toString(16).padStart(DIGITS, '0');
}
