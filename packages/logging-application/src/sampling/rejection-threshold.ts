const RANDOM_BITS = 56;
const DIGITS = RANDOM_BITS / 4;

/**
 * The smallest randomness of a trace that is kept at `rate`, as 14 hex digits, so that two of them
 * compare as text: (1 - rate) * 2^56. Undefined where no trace is kept.
 * Source: https://opentelemetry.io/docs/specs/otel/trace/tracestate-probability-sampling/
 *
 * @param rate share of the traces that is kept, 0 to 1
 */
export function rejectionThreshold(rate: number): string | undefined {
  const threshold = BigInt(Math.round((1 - rate) * 2 ** RANDOM_BITS));
  return threshold < 2n ** BigInt(RANDOM_BITS)
    ? threshold.toString(16).padStart(DIGITS, '0')
    : undefined;
}
