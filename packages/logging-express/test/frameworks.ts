import express5 from 'express';
import express4 from 'express4';
import type { RequestHandler } from 'express';

/** A version of Express that the middleware is for. */
export interface Framework {
  readonly name: string;
  readonly express: typeof express5;
  /**
   * A route handler whose rejection becomes an error of the request: Express 5 sees to that
   * itself, in Express 4 the handler has to.
   */
  readonly asynchronous: (handler: RequestHandler) => RequestHandler;
}

/** All that are supported; every test of the middleware runs with each. */
export const FRAMEWORKS: readonly Framework[] = [
  { name: 'Express 5', express: express5, asynchronous: (handler) => handler },
  {
    name: 'Express 4',
    // What the tests use of it, both have in common.
    express: express4 as unknown as typeof express5,
    asynchronous: (handler) => (request, response, next) => {
      Promise.resolve(handler(request, response, next)).catch(next);
    },
  },
];
