/** Hex digits of the 56 bits that decide. */
const DIGITS = 14;

const W3C_TRACE_ID = /^[\da-f]{32}$/;

const FNV_PRIME = 0x01000193;

/**
 * The randomness of a trace: 56 bits as 14 lowercase hex digits, the same in every process. For a
 * W3C trace id its right-most 56 bits, as OpenTelemetry's probability samplers take them; an id of
 * another form, which a caller may bring, is hashed first.
 * Source: https://opentelemetry.io/docs/specs/otel/trace/tracestate-probability-sampling/
 */
export function traceRandomness(traceId: string): string {
  if (W3C_TRACE_ID.test(traceId)) return traceId.slice(-DIGITS);
  return (hash(traceId, 0x811c9dc5) + hash(traceId, 0x9e3779b9)).slice(-DIGITS);
}

/**
 * FNV-1a, then the last step of MurmurHash3, which spreads each bit over all 32. What it gives is
 * part of the protocol between services: it may never change.
 */
function hash(text: string, offset: number): string {
  let bits = offset;
  for (let at = 0; at < text.length; at += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(at), FNV_PRIME);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
