import { parseRoutePattern } from './route-pattern';

const request = (path: string, method = 'GET') => ({ traceId: 't1', method, path });

it.each([
  ['/users', '/users'],
  ['/users', '/Users/'],
  ['/Users/', '/users'],
  ['/users/:id', '/users/7'],
  ['/users/:id', '/users/%41'],
  ['/users/:id/posts/:post', '/users/7/posts/8'],
  ['/files/*', '/files/a/b'],
  ['/files/*rest', '/files/a'],
  ['/', '/'],
  ['/*', '/anything'],
  ['POST /users', '/users'],
])('%s is about %s', (pattern, path) => {
  expect(parseRoutePattern(pattern)?.(request(path, 'POST'))).toBe(true);
});

it.each([
  ['/users', '/users/7'],
  ['/users/:id', '/users'],
  ['/users/:id', '/users/7/posts'],
  ['/users/:id', '/accounts/7'],
  ['/files/*', '/files'],
  ['/', '/users'],
  ['POST /users', '/users'],
])('%s is not about GET %s', (pattern, path) => {
  expect(parseRoutePattern(pattern)?.(request(path))).toBe(false);
});

it.each([
  '',
  'users',
  'get /users',
  'POST  /users',
  '/users?id=1',
  '/users/:',
  '/users/:id(\\d+)',
  '/*/users',
  '/users{/:id}',
  '/us ers',
  '/users\n',
  `/${'a'.repeat(512)}`,
])('%j is no route', (text) => {
  expect(parseRoutePattern(text)).toBeUndefined();
});

it('takes any text in no time', () => {
  for (const text of ['/'.repeat(100_000), '/:'.repeat(100_000), `/${'a'.repeat(1e6)} `]) {
    expect(parseRoutePattern(text)).toBeUndefined();
  }
});
