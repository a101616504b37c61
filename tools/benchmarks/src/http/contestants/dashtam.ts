import { createContainer } from '@dashtam/logging-container';
import { traceMiddleware } from '@dashtam/logging-express';
import type { RequestHandler } from 'express';

/** This library with everything on, as a service in a container image has it. */
export function startDashtamExpress(): RequestHandler {
  const container = createContainer({ env: { ENVIRONMENT: 'production', LOG_SINK: 'stdout' } });
  return traceMiddleware(container);
}
