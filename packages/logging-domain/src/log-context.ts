import type { ReservedName, SensitiveName } from './field-names';
import type { Metrics } from './metrics';

/** Fields that dashboards, queries and alarms know by name. All optional; all typed. */
export interface RecommendedFields {
  /** Authenticated user, a UUID. */
  readonly user_id?: string;
  /** Path of the HTTP request, without its query. */
  readonly request_path?: string;
  /** GET, POST ... */
  readonly http_method?: string;
  /** HTTP status code, an integer. */
  readonly status_code?: number;
  /** Duration in whole milliseconds. */
  readonly duration_ms?: number;
  /** The application's own error code. */
  readonly error_code?: string | number;
  /** Business action, for example `user_registration`. */
  readonly action?: string;
  /** Name of the service that logs. */
  readonly service?: string;
  /**
   * Trace id of this one line; beats every other source. One that does not match
   * `[A-Za-z0-9._:-]{1,128}`, or that is a secret, is kept, redacted, as `context_trace_id`.
   */
  readonly trace_id?: string;
  /** Any thrown value; becomes error_type, error_message, error_code, error_stack, error_causes. */
  readonly error?: unknown;
  /**
   * Numbers to draw and to alarm on, of this one line. In CloudWatch they become metrics in the
   * namespace `Dashtam`, elsewhere they are a field. A bad one is refused and counted.
   */
  readonly _metrics?: Metrics;
}

/**
 * What the compiler knows of a context: recommended fields have types, reserved and sensitive
 * names are refused. Every other key is free.
 */
export type KnownContext = RecommendedFields & {
  readonly [name in ReservedName | SensitiveName]?: never;
};

/**
 * The context argument of one log call: an object of any shape that does not contradict
 * `KnownContext`, or an Error, which means `{ error }`.
 */
export type LogContext<C extends object> = (C & KnownContext) | Error;
