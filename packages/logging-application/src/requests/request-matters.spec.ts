import type { RequestOutcome, RequestStart } from '@dashtam/logging-domain';
import { requestMatters, type EndedRequest } from './request-matters';

const request: RequestStart = { traceId: 't1', method: 'GET', path: '/users/1' };
const outcome: RequestOutcome = {
  statusCode: 200,
  durationMs: 5,
  isSlow: false,
  isAborted: false,
  route: '/users/:id',
};

it.each([
  [{}, false],
  [{ statusCode: 404 }, false],
  [{ statusCode: 499 }, false],
  [{ statusCode: 500 }, true],
  [{ statusCode: 503 }, true],
  [{ statusCode: undefined, isAborted: true }, false],
  [{ isSlow: true }, true],
])('with %j: %p', (ended, expected) => {
  expect(requestMatters(request, { ...outcome, ...ended }, undefined)).toBe(expected);
});

it('a rule adds requests, and takes none away', () => {
  const rule = jest.fn(({ route }: EndedRequest) => route === '/users/:id');
  expect(requestMatters(request, outcome, rule)).toBe(true);
  expect(rule).toHaveBeenCalledWith({ ...request, ...outcome });
  expect(requestMatters(request, { ...outcome, statusCode: 500 }, () => false)).toBe(true);
});

it('a rule that throws means yes', () => {
  const rule = () => {
    throw new Error('broken rule');
  };
  expect(requestMatters(request, outcome, rule)).toBe(true);
});
