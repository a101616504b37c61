import { renderPretty } from '@dashtam/logging-container';
import type { LogRecord } from '../records/log-record';

/** Tells CloudWatch which of the fields are metrics, and people nothing. */
const FOR_CLOUDWATCH = '_aws';

/** A record as one line for people, but for the fields that are left out. */
export function renderRecord(
  record: LogRecord,
  color: boolean,
  without: readonly string[] = [],
): string {
  const shown = Object.entries(record).filter(
    ([name]) => name !== FOR_CLOUDWATCH && !without.includes(name),
  );
  return renderPretty(JSON.stringify(Object.fromEntries(shown)), color);
}
