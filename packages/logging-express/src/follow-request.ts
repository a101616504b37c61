import type { LogLevel, OpenRequest, RequestOutcome } from '@dashtam/logging-domain';
import type { Request, Response } from 'express';
import { levelOfStatus } from './level-of-status';
import { logFor } from './log-for';
import { onLostConnection } from './on-lost-connection';
import { requestMetrics } from './request-metrics';
import type { RequestRecord } from './request-record';

/** What is to be done about the beginning and the end of a request. */
export interface Following {
  /** Whether "Request received" and a terminal line are logged. */
  readonly isLogged: boolean;
  /** Milliseconds from which on an answer is at least a warning. */
  readonly slowMs: number;
  /** Whether the query string is in the first line. */
  readonly logQuery: boolean;
  /** Whether the terminal line carries the request's metrics. */
  readonly isCounted: boolean;
  /** Told of the end, after the terminal line, which belongs to the request. */
  readonly open: OpenRequest | undefined;
}

/**
 * Logs "Request received" now and exactly one terminal line later: "Request completed" once the
 * whole answer was handed to the operating system, "Request aborted" when the connection went away
 * before that.
 */
export function followRequest(
  request: Request,
  response: Response,
  record: RequestRecord,
  { isLogged, slowMs, logQuery, isCounted, open }: Following,
): void {
  if (!isLogged && open === undefined) return;
  const startMs = performance.now();
  let outcome: RequestOutcome | undefined;

  function end(isAborted: boolean): RequestOutcome {
    if (outcome !== undefined) return outcome;
    const durationMs = Math.round(performance.now() - startMs);
    outcome = {
      statusCode: response.headersSent ? response.statusCode : undefined,
      durationMs,
      isSlow: durationMs >= slowMs,
      isAborted,
      route: record.routeOf(),
    };
    if (isLogged) logOutcome(request, record, outcome, isCounted);
    return outcome;
  }

  if (isLogged) {
    const fields = logQuery ? queryOf(request) : undefined;
    logFor(request, record.logger, 'info', 'Request received', fields);
  }
  record.responseEnds = (event) => {
    const ended = end(event === 'close');
    if (event === 'close') open?.end(ended);
  };
  onLostConnection(request, response, () => record.responseEnds('close'));
}

function logOutcome(
  request: Request,
  record: RequestRecord,
  outcome: RequestOutcome,
  isCounted: boolean,
): void {
  const { statusCode, durationMs, isAborted, route } = outcome;
  const level = record.failureLogged ? 'info' : levelOf(outcome);
  const message = isAborted ? 'Request aborted' : 'Request completed';
  logFor(request, record.logger, level, message, {
    http_route: route,
    ...(statusCode !== undefined && { status_code: statusCode }),
    duration_ms: durationMs,
    ...(isCounted && { _metrics: requestMetrics(outcome, record.failureLogged) }),
  });
}

/** Before its headers are sent, an answer has no status that anyone saw. */
function levelOf({ statusCode, isSlow }: RequestOutcome): LogLevel {
  const level = statusCode === undefined ? 'info' : levelOfStatus(statusCode);
  return level === 'info' && isSlow ? 'warning' : level;
}

/** By name, so that the rules for names find what must not be logged. */
function queryOf({
  originalUrl,
}: Request): { readonly request_query: URLSearchParams } | undefined {
  const start = originalUrl.indexOf('?');
  if (start === -1) return undefined;
  return { request_query: new URLSearchParams(originalUrl.slice(start)) };
}
