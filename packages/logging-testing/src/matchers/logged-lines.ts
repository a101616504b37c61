import type { LoggedRecord } from '../logged-record';

/** What a matcher can look at: a recording sink, what `createRecordingLogger` made, or records. */
export type LoggedLines =
  RecordsHolder | { readonly logs: RecordsHolder } | readonly LoggedRecord[];

interface RecordsHolder {
  readonly records: () => readonly LoggedRecord[];
}

/**
 * The records of what was handed to `expect`.
 *
 * @throws TypeError that says what was seen, where there are none to look at
 */
export function recordsOf(received: unknown): readonly LoggedRecord[] {
  if (Array.isArray(received)) return received as readonly LoggedRecord[];
  const holder = received as
    Partial<RecordsHolder & { readonly logs: RecordsHolder }> | null | undefined;
  for (const source of [holder, holder?.logs]) {
    if (typeof source?.records === 'function') return source.records();
  }
  const seen = received === null ? 'null' : typeof received;
  throw new TypeError(
    `expect() was given ${seen}; allowed: a recording sink, { logs } of a recording logger, or an array of records`,
  );
}

/** The records as text for the message of a failed assertion, one a line. */
export function listRecords(records: readonly LoggedRecord[]): string {
  if (records.length === 0) return '  nothing was logged';
  return records.map((record) => `  ${JSON.stringify(record)}`).join('\n');
}
