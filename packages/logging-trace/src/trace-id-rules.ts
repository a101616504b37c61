/** Characters of a caller's own id that can stand in a header, a line and a query unescaped. */
const SAFE_TRACE_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** W3C Trace Context: 32 lowercase hex digits, not all zero. */
const W3C_TRACE_ID = /^(?!0{32})[0-9a-f]{32}$/;

/** True for an id that a line may carry: `[A-Za-z0-9._:-]{1,128}`. */
export function isSafeTraceId(value: string | undefined): value is string {
  return typeof value === 'string' && SAFE_TRACE_ID.test(value);
}

/** True for an id that `traceparent` can carry: 32 lowercase hex digits, not all zero. */
export function isW3cTraceId(value: string | undefined): value is string {
  return typeof value === 'string' && W3C_TRACE_ID.test(value);
}
