import type { RequestObserver } from '@dashtam/logging-domain';
import { problemHandler, traceMiddleware } from '@dashtam/logging-express';
import express, { type Express } from 'express';
import { createAccountsRouter, type AccountsRouterDependencies } from './create-accounts-router';
import { createOperationsRouter } from './create-operations-router';
import {
  createRegistrationsRouter,
  type RegistrationsRouterDependencies,
} from './create-registrations-router';
import { createSessionsRouter, type SessionsRouterDependencies } from './create-sessions-router';
import { createUsersRouter, type UsersRouterDependencies } from './create-users-router';

/** Everything that the routes call. */
export type AppDependencies = UsersRouterDependencies &
  RegistrationsRouterDependencies &
  SessionsRouterDependencies &
  AccountsRouterDependencies & {
    readonly requests: RequestObserver;
    /** Whether requests are counted as metrics. */
    readonly requestMetrics: boolean;
  };

/** The Express application. The order matters: trace first, so that no answer lacks its id. */
export function createApp(dependencies: AppDependencies): Express {
  const { logger, trace, requests, requestMetrics } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.use(traceMiddleware({ logger, trace, requests, requestMetrics }, { ignore: ['/health'] }));
  app.use(express.json({ limit: '16kb' }));
  app.use(createUsersRouter(dependencies));
  app.use(createRegistrationsRouter(dependencies));
  app.use(createSessionsRouter(dependencies));
  app.use(createAccountsRouter(dependencies));
  app.use(createOperationsRouter());
  app.use(problemHandler({ logger }));
  return app;
}
