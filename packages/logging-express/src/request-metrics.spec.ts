import { requestMetrics } from './request-metrics';

const outcome = { statusCode: 200, durationMs: 12, isSlow: false, isAborted: false, route: '/' };

it('counts the request and its duration, and that it did not fail', () => {
  expect(requestMetrics(outcome, false)).toEqual({
    RequestCount: { value: 1, unit: 'Count' },
    RequestDuration: { value: 12, unit: 'Milliseconds' },
    ErrorCount: { value: 0, unit: 'Count' },
  });
});

it.each([
  ['an answer of 500', { statusCode: 500 }, true, 1],
  ['an answer of 499', { statusCode: 499 }, true, 0],
  ['a client that left before the answer', { statusCode: undefined, isAborted: true }, false, 0],
  ['a client that left during the answer', { isAborted: true }, false, 0],
  ['an error that broke off the answer', { isAborted: true }, true, 1],
])('%s', (_, seen, failureLogged, errors) => {
  expect(requestMetrics({ ...outcome, ...seen }, failureLogged)['ErrorCount']).toEqual({
    value: errors,
    unit: 'Count',
  });
});
