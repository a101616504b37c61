import { mountTemplate } from './mount-template';

it.each([
  ['nothing to name', '/orgs', {}, '/orgs'],
  ['one parameter', '/orgs/7', { org: '7' }, '/orgs/:org'],
  ['two', '/orgs/7/users/8', { org: '7', user: '8' }, '/orgs/:org/users/:user'],
  ['the same value twice', '/7/7', { org: '7', user: '7' }, '/:org/:user'],
  ['a parameter of an outer router', '/users/7', { org: '7', user: '7' }, '/users/:user'],
  ['a value that is also in the path', '/users/users', { org: 'users' }, '/users/:org'],
  ['whole segments before parts of them', '/x/7/a7', { id: '7' }, '/x/:id/a7'],
  ['a part of a segment', '/v1.2', { major: '1', minor: '2' }, '/v:major.:minor'],
  ['an encoded value', '/orgs/a%20b', { org: 'a b' }, '/orgs/:org'],
  ['a value with a slash in it', '/orgs/a%2Fb', { org: 'a/b' }, '/orgs/:org'],
  ['several segments', '/files/a/b', { path: ['a', 'b'] }, '/files/*path'],
  ['a parameter without a name', '/files/a/b', { 0: 'a/b' }, '/files/*'],
  ['a value that a hook replaced', '/orgs/7', { org: { id: 7 } }, '/orgs/7'],
  ['an optional one that is missing', '/orgs', { org: undefined }, '/orgs'],
  ['an empty one', '/orgs', { org: '' }, '/orgs'],
  ['a path that cannot be decoded', '/%zz/7', { org: '7' }, '/%zz/:org'],
  ['no parameters at all', '/orgs', undefined, '/orgs'],
])('%s', (_, path, params, template) => {
  expect(mountTemplate(path, params)).toBe(template);
});
