import { LOG_LEVELS, SEVERITY, type LogLevel } from '@dashtam/logging-domain';
import { textOf, valueAt, type LogRecord } from './log-record';

/** What a record must be like to be shown. */
export interface RecordFilter {
  /** This level or a more severe one. */
  readonly level?: LogLevel;
  /** Each of these fields has this value, or any where none is given. */
  readonly field?: readonly FieldFilter[];
  /** The trace that it belongs to, by our id or the client's. */
  readonly trace?: string;
}

/** A condition on one field. */
export interface FieldFilter {
  /** Its name, or the path to it: `user.id`. */
  readonly path: string;
  /** As text; a number or boolean is compared as JSON writes it. Without it every value matches. */
  readonly value?: string;
}

/** Whether a record passes every condition. */
export function matches(record: LogRecord, { level, field = [], trace }: RecordFilter): boolean {
  if (level !== undefined && !isAtLeast(record, level)) return false;
  if (trace !== undefined && !isOfTrace(record, trace)) return false;
  return field.every(({ path, value }) => {
    const seen = valueAt(record, path);
    return seen !== undefined && (value === undefined || asText(seen) === value);
  });
}

/** Whether the record belongs to a trace, by our id or by the one that the client sent. */
export function isOfTrace(record: LogRecord, trace: string): boolean {
  return record['trace_id'] === trace || record['client_trace_id'] === trace;
}

/** The record's level; undefined where it has none that is known. */
export function levelOf(record: LogRecord): LogLevel | undefined {
  const text = textOf(record, 'level')?.toLowerCase();
  return LOG_LEVELS.find((level) => level === text);
}

function isAtLeast(record: LogRecord, least: LogLevel): boolean {
  const level = levelOf(record);
  return level !== undefined && SEVERITY[level] >= SEVERITY[least];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
