import type { LogLevel } from '@dashtam/logging-domain';
import type { Request, Response } from 'express';
import { levelOfStatus } from './level-of-status';
import { logFor } from './log-for';
import { onLostConnection } from './on-lost-connection';
import type { RequestRecord } from './request-record';

/** What `logRequest` is told by the options of the middleware. */
export interface RequestLogging {
  /** Milliseconds from which on an answer is at least a warning. */
  readonly slowMs: number;
  /** Whether the query string is in the first line. */
  readonly logQuery: boolean;
}

/**
 * Logs "Request received" now and exactly one terminal line later: "Request completed" once the
 * whole answer was handed to the operating system, "Request aborted" when the connection went away
 * before that.
 */
export function logRequest(
  request: Request,
  response: Response,
  record: RequestRecord,
  { slowMs, logQuery }: RequestLogging,
): void {
  const startMs = performance.now();
  let ended = false;

  function end(message: 'Request completed' | 'Request aborted'): void {
    if (ended) return;
    ended = true;
    const durationMs = Math.round(performance.now() - startMs);
    const level = record.failureLogged ? 'info' : terminalLevel(response, durationMs >= slowMs);
    logFor(request, record.logger, level, message, {
      http_route: record.routeOf(),
      ...(response.headersSent && { status_code: response.statusCode }),
      duration_ms: durationMs,
    });
  }

  logFor(request, record.logger, 'info', 'Request received', logQuery ? queryOf(request) : {});
  response.on('finish', () => end('Request completed'));
  onLostConnection(request, response, () => end('Request aborted'));
}

/** Before its headers are sent, an answer has no status that anyone saw. */
function terminalLevel({ headersSent, statusCode }: Response, isSlow: boolean): LogLevel {
  const level = headersSent ? levelOfStatus(statusCode) : 'info';
  return level === 'info' && isSlow ? 'warning' : level;
}

/** By name, so that the rules for names find what must not be logged. */
function queryOf({ originalUrl }: Request): { readonly request_query?: URLSearchParams } {
  const start = originalUrl.indexOf('?');
  return start === -1 ? {} : { request_query: new URLSearchParams(originalUrl.slice(start)) };
}
