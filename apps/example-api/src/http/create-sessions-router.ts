import type { TraceContext } from '@dashtam/logging-domain';
import { Router } from 'express';
import type { AuthService } from '../application/auth-service';
import { readCredentials } from './read-credentials';
import { refuseBody, sendProblem } from './send-problem';

/** What the sessions router works with. */
export interface SessionsRouterDependencies {
  readonly auth: Pick<AuthService, 'authenticateUser'>;
  readonly trace: TraceContext;
}

/** `POST /sessions`: 201 with the id of the user who signed in, 400 or 401 with a problem. */
export function createSessionsRouter({ auth, trace }: SessionsRouterDependencies): Router {
  const router = Router();
  router.post('/sessions', async (request, response) => {
    const { traceId } = trace.current();
    const credentials = readCredentials(request.body);
    if (!credentials.ok) {
      refuseBody(request, response, credentials.error, traceId);
      return;
    }
    const { email, password } = credentials.value;
    const authenticated = await auth.authenticateUser(email, password);
    if (!authenticated.ok) {
      sendProblem(response, authenticated.error, traceId);
      return;
    }
    response.status(201).json({ user_id: authenticated.value.id });
  });
  return router;
}
