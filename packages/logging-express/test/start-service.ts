import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { LoggerProtocol } from '@dashtam/logging-domain';
import { createContainer } from '@dashtam/logging-container';
import { createRecordingSink, type LoggedRecord } from '@dashtam/logging-testing';
import type { Express, RequestHandler } from 'express';
import { problemHandler, traceMiddleware, type TraceMiddlewareOptions } from '../src/index';
import type { Framework } from './frameworks';

/** A service on a real socket with real logging, and what it has logged. */
export interface Service {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  readonly logger: LoggerProtocol;
  /** All lines so far, or those of one trace. */
  lines(traceId?: string): readonly LoggedRecord[];
  /** The lines of one trace, once its terminal line is there. */
  linesOf(traceId: string): Promise<readonly LoggedRecord[]>;
  close(): Promise<void>;
}

/**
 * Starts an Express application of `routes` between the middleware and the problem handler.
 *
 * @param before runs ahead of the middleware, where nothing should; default nothing
 */
export async function startService(
  { express }: Framework,
  routes: (app: Express, logger: LoggerProtocol) => void,
  options?: TraceMiddlewareOptions,
  before?: RequestHandler,
): Promise<Service> {
  const sink = createRecordingSink();
  const container = createContainer({
    env: { ENVIRONMENT: 'ci', LOG_LEVEL: 'DEBUG' },
    sink,
    shutdownHooks: false,
  });
  const app = express();
  if (before !== undefined) app.use(before);
  app.use(traceMiddleware(container, options));
  routes(app, container.logger);
  app.use(problemHandler(container));
  const server = createServer(app as (...args: unknown[]) => void);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const lines = (traceId?: string) =>
    traceId === undefined ? sink.records() : sink.byTrace(traceId);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    server,
    logger: container.logger,
    lines,
    async linesOf(traceId) {
      await until(() => lines(traceId).some(isTerminal));
      // A second terminal line would come in the same turn or the next.
      await delay(1);
      return lines(traceId);
    },
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
      await container.close();
    },
  };
}

/** Waits for a condition; fails after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`not within 5 s: ${holds.toString()}`);
    await delay(1);
  }
}

function isTerminal({ message }: LoggedRecord): boolean {
  return message === 'Request completed' || message === 'Request aborted';
}
