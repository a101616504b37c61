import type { LogLevel } from '@dashtam/logging-domain';

/**
 * Share of a bounded store up to which a level is admitted: the least severe is refused first.
 * For ERROR and CRITICAL the oldest lines go.
 */
export const ADMITTED_SHARE: Readonly<Record<LogLevel, number>> = {
  debug: 0.8,
  info: 0.9,
  warning: 0.97,
  error: 1,
  critical: 1,
};
