import type { LoggerProtocol, RequestObserver, TraceContext } from '@dashtam/logging-domain';
import type { Express, Request } from 'express';
import { problemHandler, traceMiddleware } from '../src/index';

declare const app: Express;
declare const container: { readonly logger: LoggerProtocol; readonly trace: TraceContext };
declare const requests: RequestObserver;

// A container fits both, and both fit app.use.
app.use(traceMiddleware(container));
app.use(traceMiddleware(container, { trustInbound: false, ignore: ['/health'], slowMs: 500 }));
app.use(traceMiddleware({ ...container, requests }));
app.use(problemHandler(container));
app.use(problemHandler({ logger: container.logger }));

// @ts-expect-error a logger alone gives no trace id
app.use(traceMiddleware({ logger: container.logger }));
// @ts-expect-error the unit is in the name
app.use(traceMiddleware(container, { slow: 500 }));

// Handlers know req.log, with the checks of every logger.
app.get('/', (request: Request) => {
  request.log.info('Read', { user_id: '7' });
  // @ts-expect-error a password may not be logged
  request.log.info('Read', { password: 'x' });
});
