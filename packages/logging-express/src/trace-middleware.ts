import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerProtocol, RequestObserver, TraceContext } from '@dashtam/logging-domain';
import type { Request, Response } from 'express';
import { followRequest } from './follow-request';
import { keepTraceInEvents } from './keep-trace-in-events';
import { resolveOptions, type TraceMiddlewareOptions } from './middleware-options';
import { requestPath } from './request-path';
import { recordOf, remember, type RequestRecord } from './request-record';
import { watchRoute } from './watch-route';

declare global {
  namespace Express {
    interface Request {
      /** Logs with this request's `trace_id`, `request_path` and `http_method`. */
      log: LoggerProtocol;
    }
  }
}

/** Fits `use` of applications and routers of Express 4 and 5, whose types it does not need. */
export type TraceMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** What the middleware works with; a container fits. */
export interface TraceMiddlewareDependencies {
  readonly logger: LoggerProtocol;
  readonly trace: TraceContext;
  /** Told when each request begins and ends; needed for level by route and request buffer. */
  readonly requests?: RequestObserver;
  /**
   * Whether terminal lines carry RequestCount, RequestDuration and ErrorCount as `_metrics`. A
   * container says so where they become metrics. Default false.
   */
  readonly requestMetrics?: boolean;
}

/**
 * Gives each request its trace id, for all that runs for it, in the `X-Trace-Id` header of every
 * answer and in `req.log`; logs "Request received" and one terminal line. Goes first in the chain.
 * What a handler binds (`req.log = req.log.bind({ user_id })`) is in the terminal line too. Bodies
 * and headers are never logged, query strings only with `logQuery`.
 *
 * @throws RangeError for an option out of its bounds
 */
export function traceMiddleware(
  { logger, trace, requests, requestMetrics: isCounted = false }: TraceMiddlewareDependencies,
  options: TraceMiddlewareOptions = {},
): TraceMiddleware {
  const resolved = resolveOptions(options);
  const { ignored, slowMs, logQuery } = resolved;
  return (message, answer, next) => {
    const [request, response] = [message as Request, answer as Response];
    // Mounted twice, it must not log twice, nor give a second id.
    if (recordOf(request)) return next();
    // First, because every later property of the request is far cheaper then.
    const routeOf = watchRoute(request);
    const inbound = trace.resolveInbound(request.headers, resolved);
    const { traceId, clientTraceId } = inbound;
    const path = requestPath(request);
    const log = logger.bind({
      trace_id: traceId,
      client_trace_id: clientTraceId,
      request_path: path,
      http_method: request.method,
    });
    const record: RequestRecord = {
      inbound,
      trace,
      path,
      logger: log,
      routeOf,
      failureLogged: false,
      responseEnds: () => undefined,
    };
    remember(request, record);
    request.log = log;
    if (!response.headersSent) response.setHeader('X-Trace-Id', traceId);
    keepTraceInEvents(request, response);
    const open = requests?.begin({ traceId, method: request.method, path });
    const isLogged = !ignored.has(path);
    trace.run(() => {
      followRequest(request, response, record, { isLogged, slowMs, logQuery, isCounted, open });
      next();
    }, inbound);
  };
}
