import { errorStatus } from './error-status';

it('reads status before statusCode, and takes the first that is an error', () => {
  expect(errorStatus({ status: 404, statusCode: 500 }).status).toBe(404);
  expect(errorStatus({ status: 200, statusCode: 410 }).status).toBe(410);
});

it('keeps headers of text and numbers, and only with a status', () => {
  const headers = { Allow: 'GET', 'Retry-After': 7, Nested: {}, Empty: undefined };
  expect(errorStatus({ status: 405, headers }).headers).toEqual({
    Allow: 'GET',
    'Retry-After': '7',
  });
  expect(errorStatus({ headers }).headers).toEqual({});
  expect(errorStatus({ status: 405, headers: null }).headers).toEqual({});
});

it.each([
  ['undefined', undefined],
  ['null', null],
  ['a text', '404'],
  ['a status as text', { status: '404' }],
  [
    'a getter that throws',
    {
      get status(): number {
        throw new Error('unreadable');
      },
    },
  ],
])('answers 500 for %s', (_, thrown) => {
  expect(errorStatus(thrown)).toEqual({ status: 500, headers: {} });
});
