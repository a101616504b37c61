import type { LogLevel } from '@dashtam/logging-domain';
import type { Request, Response } from 'express';
import { levelOfStatus } from './level-of-status';
import { logFor } from './log-for';
import type { RequestRecord } from './request-record';

/**
 * Logs "Request received" now and exactly one terminal line later: "Request completed" once the
 * whole answer was handed to the operating system, "Request aborted" when the connection went away
 * before that.
 */
export function logRequest(
  request: Request,
  response: Response,
  record: RequestRecord,
  slowMs: number,
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

  logFor(request, record.logger, 'info', 'Request received', {});
  response.once('finish', () => end('Request completed'));
  response.once('close', () => end('Request aborted'));
}

/** Before its headers are sent, an answer has no status that anyone saw. */
function terminalLevel({ headersSent, statusCode }: Response, isSlow: boolean): LogLevel {
  const level = headersSent ? levelOfStatus(statusCode) : 'info';
  return level === 'info' && isSlow ? 'warning' : level;
}
