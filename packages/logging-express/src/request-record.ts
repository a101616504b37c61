import type { LoggerProtocol } from '@dashtam/logging-domain';
import type { Request } from 'express';

/** What the middleware and the problem handler both know of one request. */
export interface RequestRecord {
  readonly traceId: string;
  /** The path that was asked for, before anything rewrote the URL. */
  readonly path: string;
  /** The logger that was made for the request, whatever `req.log` has become. */
  readonly logger: LoggerProtocol;
  /** Template of the route that matched; undefined while none has. */
  readonly routeOf: () => string | undefined;
  /** Set once the problem handler has logged why the request failed. */
  failureLogged: boolean;
}

const records = new WeakMap<Request, RequestRecord>();

/** What is known of `request`; undefined where `traceMiddleware` has not seen it. */
export function recordOf(request: Request): RequestRecord | undefined {
  return records.get(request);
}

/** Remembers `record` for as long as the request lives. */
export function remember(request: Request, record: RequestRecord): void {
  records.set(request, record);
}
