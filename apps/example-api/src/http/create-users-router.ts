import type { LoggerProtocol, TraceContext } from '@dashtam/logging-domain';
import { Router } from 'express';
import type { CreateUserHandler } from '../application/create-user-handler';
import { readUserData } from './read-credentials';
import { refuseBody, sendProblem } from './send-problem';

/** What the users router works with. */
export interface UsersRouterDependencies {
  readonly createUser: Pick<CreateUserHandler, 'handle'>;
  readonly logger: LoggerProtocol;
  readonly trace: TraceContext;
}

/** `POST /users`: 201 with the new user's id, 400 or 409 with a problem. */
export function createUsersRouter(dependencies: UsersRouterDependencies): Router {
  const { createUser, logger, trace } = dependencies;
  const router = Router();
  router.post('/users', async (request, response) => {
    const { traceId } = trace.current();
    const data = readUserData(request.body);
    if (!data.ok) {
      refuseBody(request, response, data.error, traceId);
      return;
    }
    const { email } = data.value;
    logger.info('User creation started', { email });
    const created = await createUser.handle(data.value);
    if (!created.ok) {
      sendProblem(response, created.error, traceId);
      return;
    }
    logger.info('User created', { user_id: created.value, email });
    response.status(201).json({ id: created.value });
  });
  return router;
}
