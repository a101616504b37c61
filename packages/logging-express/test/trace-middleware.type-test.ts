import type { LoggerProtocol, RequestObserver, TraceContext } from '@dashtam/logging-domain';
import type { Express, Request } from 'express';
import type { Express as Express4, Request as Request4, Router as Router4 } from 'express4';
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

// With the types of Express 4 too, whose requests know req.log as well.
declare const app4: Express4;
declare const router4: Router4;
app4.use(traceMiddleware(container));
app4.use('/part', traceMiddleware(container, { slowMs: 500 }), problemHandler(container));
router4.use(traceMiddleware(container));
router4.use(problemHandler(container));
app4.get('/', (request: Request4) => request.log.info('Read', { user_id: '7' }));

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
