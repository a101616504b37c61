/** The five severities, least severe first. */
export const LOG_LEVELS = ['debug', 'info', 'warning', 'error', 'critical'] as const;

/** How severe one line is. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The least severe level that is written; `off` writes nothing. */
export type LogThreshold = LogLevel | 'off';

/**
 * Severity numbers of the OpenTelemetry log data model; critical is its FATAL range.
 * Source: https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber
 */
export const SEVERITY: Readonly<Record<LogThreshold, number>> = {
  debug: 5,
  info: 9,
  warning: 13,
  error: 17,
  critical: 21,
  off: 25,
};
