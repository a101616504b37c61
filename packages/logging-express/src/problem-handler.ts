import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerProtocol, LogLevel, TraceContext } from '@dashtam/logging-domain';
import type { Request } from 'express';
import { errorStatus, type ErrorStatus } from './error-status';
import { isAborted } from './is-aborted';
import { levelOfStatus } from './level-of-status';
import { logFor } from './log-for';
import { recordOf } from './request-record';
import { requestPath } from './request-path';
import { sendProblem } from './send-problem';

/** Fits `use` of applications and routers of Express 4 and 5, whose types it does not need. */
export type ProblemHandler = (
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** What the problem handler works with; a container fits. */
export interface ProblemHandlerDependencies {
  readonly logger: LoggerProtocol;
  /** Tells the trace id of requests that `traceMiddleware` has not seen; needed for those alone. */
  readonly trace?: TraceContext;
}

/**
 * The error handler, last in the chain: logs "Unhandled exception" and answers with
 * `application/problem+json`. `err.status` or `err.statusCode` from 400 to 599 is honoured, and
 * sets the level as for any answer; everything else that is thrown is a 500, an error.
 *
 * An answer that was begun is cut, since its status cannot be taken back, and the error is never
 * handed on to Express, which would print it on stderr with whatever secrets it holds.
 */
export function problemHandler({ logger, trace }: ProblemHandlerDependencies): ProblemHandler {
  return (error, message, response, next) => {
    const request = message as Request;
    // Never called, but Express knows an error handler by its four parameters.
    void next;
    const record = recordOf(request);
    const traceId = record?.inbound.traceId ?? trace?.current().traceId;
    const answer = errorStatus(error);
    const isLogged = logFor(
      request,
      record?.logger ?? logger,
      levelOf(error, answer, response),
      'Unhandled exception',
      {
        error,
        request_path: record?.path ?? requestPath(request),
        http_method: request.method,
        http_route: record?.routeOf(),
        ...(traceId !== undefined && { trace_id: traceId }),
      },
    );
    if (record && isLogged) record.failureLogged = true;
    if (!response.headersSent) sendProblem(response, answer, traceId);
    // Later, so that what was written before the error still reaches the client.
    else if (!response.writableEnded) setImmediate(() => response.destroy());
  };
}

/** An error in the middle of an answer breaks it, unless the client had left, which is no failure. */
function levelOf(error: unknown, { status }: ErrorStatus, response: ServerResponse): LogLevel {
  if (!response.headersSent) return levelOfStatus(status);
  return isAborted(error) && response.destroyed ? 'info' : 'error';
}
