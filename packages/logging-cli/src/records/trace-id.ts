import { usageError } from '../cli-error';

const TRACE_ID = /^[A-Za-z0-9._:-]{1,128}$/;
/** A W3C `traceparent` header, whose second part is the trace id. */
const TRACEPARENT = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/;

/** The trace id in what was typed: the id, or a `traceparent` header. Throws CliError. */
export function parseTraceId(typed: string): string {
  const id = TRACEPARENT.exec(typed)?.[1] ?? typed;
  if (TRACE_ID.test(id)) return id;
  throw usageError(
    `The trace id is '${typed}', allowed are 1 to 128 characters of A-Z a-z 0-9 . _ : - or a traceparent`,
  );
}

/** The CloudWatch filter pattern for the lines of a trace, by our id or the client's. */
export function tracePattern(id: string): string {
  return `{ ($.trace_id = "${id}") || ($.client_trace_id = "${id}") }`;
}
