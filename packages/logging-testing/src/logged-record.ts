import type { LogLevel } from '@dashtam/logging-domain';

/** One line, parsed: what a reader of the log finds under each field name. */
export interface LoggedRecord {
  /** ISO 8601 instant, UTC. */
  readonly timestamp: string;
  /** The level as it stands in the line: lower case in console environments, else upper case. */
  readonly level: LogLevel | Uppercase<LogLevel>;
  readonly message: string;
  readonly trace_id: string;
  /** Every other field of the line. */
  readonly [field: string]: unknown;
}
