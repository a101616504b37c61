import type { LogLevel } from '@dashtam/logging-domain';

/** Refusals that operators watch: unauthenticated, forbidden, too many requests. */
const WATCHED_REFUSALS: ReadonlySet<number> = new Set([401, 403, 429]);

/**
 * How severe an answer of this HTTP status is: 5xx error; 401, 403 and 429 warning; else info.
 */
export function levelOfStatus(status: number): LogLevel {
  if (status >= 500) return 'error';
  return WATCHED_REFUSALS.has(status) ? 'warning' : 'info';
}
