import type { OpenRequest } from '@dashtam/logging-domain';
import type { Request, Response } from 'express';
import { onLostConnection } from './on-lost-connection';
import type { RequestRecord } from './request-record';

/** Tells how a request ended, once its response is done with or its connection is gone. */
export function tellEnd(
  open: OpenRequest,
  request: Request,
  response: Response,
  { routeOf }: RequestRecord,
  slowMs: number,
): void {
  const startMs = performance.now();
  onLostConnection(request, response, () => {
    const durationMs = Math.round(performance.now() - startMs);
    open.end({
      statusCode: response.headersSent ? response.statusCode : undefined,
      durationMs,
      isSlow: durationMs >= slowMs,
      isAborted: !response.writableFinished,
      route: routeOf(),
    });
  });
}
