import { listRecords, recordsOf } from './logged-lines';
import type { MatcherResult } from './matcher';

/** There are records, and all have the same `trace_id`: `traceId`, where it is given. */
export function toShareTrace(received: unknown, traceId?: string): MatcherResult {
  const records = recordsOf(received);
  const ids = new Set(records.map((record) => record.trace_id));
  const [only] = ids;
  const isId = typeof only === 'string' && only !== '';
  const pass = ids.size === 1 && isId && (traceId === undefined || only === traceId);
  const wanted = traceId === undefined ? 'one trace_id' : `the trace_id ${traceId}`;
  return {
    pass,
    message: () =>
      pass
        ? `expected lines of several traces, but all have ${only}`
        : `expected all lines to have ${wanted}, found ${ids.size}; logged was:\n${listRecords(records)}`,
  };
}
