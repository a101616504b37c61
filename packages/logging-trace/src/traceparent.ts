/** `version-traceid-parentid-flags`, then whatever a version after 00 may add behind a dash. */
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?=-|$)/;

/** Characters of a version 00 header, which must have nothing behind its flags. */
const VERSION_00_LENGTH = 55;

/** Level 2 knows two flags, sampled and random; the others must not be handed on. */
const KNOWN_FLAGS = 0b11;

/**
 * Flags of a trace that begins here: sampled, since "not sampled" would switch tracing off in what
 * is called, and random, since the right-most 56 bits of every new id are.
 */
export const NEW_TRACE_FLAGS = 0b11;

/** The flags of a trace that is recorded. Source: https://www.w3.org/TR/trace-context/#trace-flags */
export const SAMPLED = 0b01;

/** What a `traceparent` header says of the trace. */
export interface ParsedTraceparent {
  /** 32 lowercase hex digits. */
  readonly traceId: string;
  /** The flags that are known: 1 sampled, 2 random trace id. */
  readonly traceFlags: number;
}

/**
 * Reads a `traceparent` header; undefined when it is invalid. Lowercase only; version ff, all-zero
 * ids and a longer version 00 are refused; a version after 00 is read by its first four fields.
 * Source: https://www.w3.org/TR/trace-context-2/#traceparent-header
 */
export function parseTraceparent(header: string): ParsedTraceparent | undefined {
  if (header.startsWith('00') && header.length !== VERSION_00_LENGTH) return undefined;
  const [, traceId, flags] = TRACEPARENT.exec(header) ?? [];
  if (traceId === undefined || flags === undefined) return undefined;
  return { traceId, traceFlags: Number.parseInt(flags, 16) & KNOWN_FLAGS };
}

/** A version 00 `traceparent` header. `traceFlags` is 0 to 255; bit 0 says "sampled". */
export function formatTraceparent(traceId: string, spanId: string, traceFlags: number): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
