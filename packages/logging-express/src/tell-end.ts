import type { OpenRequest } from '@dashtam/logging-domain';
import type { Response } from 'express';
import type { RequestRecord } from './request-record';

/** Tells how a request ended, once its response is done with or its connection is gone. */
export function tellEnd(
  open: OpenRequest,
  response: Response,
  { routeOf }: RequestRecord,
  slowMs: number,
): void {
  const startMs = performance.now();
  response.once('close', () => {
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
