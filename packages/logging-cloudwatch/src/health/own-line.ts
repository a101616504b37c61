import type { LogLevel } from '@dashtam/logging-domain';

/**
 * A line that the adapter writes about itself, in the form of every other line: mandatory fields,
 * level in upper case as CloudWatch's queries expect, newline-terminated.
 */
export function ownLine(
  nowMs: number,
  level: LogLevel,
  message: string,
  fields: Readonly<Record<string, unknown>>,
  traceId: string,
): string {
  const timestamp = new Date(nowMs).toISOString();
  const record = { timestamp, level: level.toUpperCase(), message, ...fields, trace_id: traceId };
  return `${JSON.stringify(record)}\n`;
}
