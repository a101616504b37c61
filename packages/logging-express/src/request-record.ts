import type { IncomingMessage } from 'node:http';
import type { InboundTrace, LoggerProtocol, TraceContext } from '@dashtam/logging-domain';

/** What the parts of this package know of one request. */
export interface RequestRecord {
  readonly inbound: InboundTrace;
  /** What runs code inside `inbound`. */
  readonly trace: TraceContext;
  /** The path that was asked for, before anything rewrote the URL. */
  readonly path: string;
  /** The logger that was made for the request, whatever `req.log` has become. */
  readonly logger: LoggerProtocol;
  /** Template of the route that matched; undefined while none has. */
  readonly routeOf: () => string | undefined;
  /** Set once the problem handler has logged why the request failed. */
  failureLogged: boolean;
  /** Told by the response, before its listeners, that it was handed over whole, or is done with. */
  responseEnds: (event: 'finish' | 'close') => void;
}

/**
 * Where a request keeps its record: free, once `watchRoute` has changed the request's shape. One for
 * all copies of this package; the number is that of the form of `RequestRecord`.
 */
const RECORD = Symbol.for('@dashtam/logging-express/record/1');

interface Recorded {
  [RECORD]?: RequestRecord;
}

/** What is known of `request`; undefined where `traceMiddleware` has not seen it. */
export function recordOf(request: IncomingMessage | undefined): RequestRecord | undefined {
  return (request as Recorded | undefined)?.[RECORD];
}

/** Remembers `record` for as long as the request lives. */
export function remember(request: IncomingMessage, record: RequestRecord): void {
  (request as Recorded)[RECORD] = record;
}
