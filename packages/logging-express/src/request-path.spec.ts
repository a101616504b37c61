import { requestPath } from './request-path';

it.each([
  ['/users/7', '/users/7'],
  ['/users?code=x', '/users'],
  ['/users#part', '/users'],
  ['/users#part?code=x', '/users'],
  ['//host/users', '//host/users'],
  ['http://user:hunter2@host:8080/users?code=x', '/users'],
  ['HTTPS://user:hunter2@host?code=x', '/'],
  ['http://user:hunter2@host', '/'],
  ['http://[hunter2', '/'],
  ['*', '*'],
  ['', '/'],
])('the path of %s is %s', (originalUrl, path) => {
  expect(requestPath({ originalUrl })).toBe(path);
});
