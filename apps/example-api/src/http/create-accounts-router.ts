import type { TraceContext } from '@dashtam/logging-domain';
import { Router } from 'express';
import type { AccountSync } from '../application/account-sync';
import { BodyReader } from './body-reader';
import { refuseBody, sendProblem } from './send-problem';

/** What the accounts router works with. */
export interface AccountsRouterDependencies {
  readonly accountSync: Pick<AccountSync, 'sync'>;
  readonly trace: TraceContext;
}

/** `POST /accounts/sync`: 200 with the number of accounts, 400 or 502 with a problem. */
export function createAccountsRouter({ accountSync, trace }: AccountsRouterDependencies): Router {
  const router = Router();
  router.post('/accounts/sync', async (request, response) => {
    const { traceId } = trace.current();
    const reader = new BodyReader(request.body);
    const userId = reader.finish(reader.uuid('user_id'));
    if (!userId.ok) {
      refuseBody(request, response, userId.error, traceId);
      return;
    }
    const accounts = await accountSync.sync(userId.value);
    if (!accounts.ok) {
      sendProblem(response, accounts.error, traceId);
      return;
    }
    response.json({ account_count: accounts.value.length });
  });
  return router;
}
