import type { LoggerProtocol, TraceContext } from '@dashtam/logging-domain';
import type { ErrorRequestHandler } from 'express';
import { errorStatus } from './error-status';
import { levelOfStatus } from './level-of-status';
import { logFor } from './log-for';
import { recordOf } from './request-record';
import { requestPath } from './request-path';
import { sendProblem } from './send-problem';

/** What the problem handler works with; a container fits. */
export interface ProblemHandlerDependencies {
  readonly logger: LoggerProtocol;
  /** Tells the trace id of requests that `traceMiddleware` has not seen; needed for those alone. */
  readonly trace?: TraceContext;
}

/**
 * The error handler, last in the chain: logs "Unhandled exception" and answers with
 * `application/problem+json`. `err.status` or `err.statusCode` from 400 to 599 is honoured, and
 * sets the level as for any answer; everything else that is thrown is a 500, an error. When the
 * headers were sent already, the error goes on to Express, which cuts the connection.
 */
export function problemHandler({ logger, trace }: ProblemHandlerDependencies): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    const record = recordOf(request);
    const traceId = record?.traceId ?? trace?.current().traceId;
    const answer = errorStatus(error);
    const isLogged = logFor(
      request,
      record?.logger ?? logger,
      levelOfStatus(answer.status),
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
    if (response.headersSent) next(error);
    else sendProblem(response, answer, traceId);
  };
}
