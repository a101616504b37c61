import { Router } from 'express';

/** `GET /health` for load balancers, and `GET /boom`, which fails to show what a failure logs. */
export function createOperationsRouter(): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/boom', fail);
  return router;
}

function fail(): never {
  throw new Error('Boom');
}
