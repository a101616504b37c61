import type { TraceContext } from '@dashtam/logging-domain';
import { Router } from 'express';
import type { RegisterUserHandler } from '../application/register-user-handler';
import { readCredentials } from './read-credentials';
import { refuseBody, sendProblem } from './send-problem';

/** What the registrations router works with. */
export interface RegistrationsRouterDependencies {
  readonly registerUser: Pick<RegisterUserHandler, 'handle'>;
  readonly trace: TraceContext;
}

/** `POST /registrations`: 201 with the new user's id, 400 or 409 with a problem. */
export function createRegistrationsRouter(dependencies: RegistrationsRouterDependencies): Router {
  const { registerUser, trace } = dependencies;
  const router = Router();
  router.post('/registrations', async (request, response) => {
    const { traceId } = trace.current();
    const command = readCredentials(request.body);
    if (!command.ok) {
      refuseBody(request, response, command.error, traceId);
      return;
    }
    const registered = await registerUser.handle(command.value);
    if (!registered.ok) {
      sendProblem(response, registered.error, traceId);
      return;
    }
    response.status(201).json({ id: registered.value });
  });
  return router;
}
