import { scanUrls } from './scan-urls';

const scan = (text: string) => scanUrls(text, () => '*');

it.each([
  ['https://u:p@host/a', 'https://*@host/a'],
  ['see https://u:p@host, or http://v:q@host2?a', 'see https://*@host, or http://*@host2?a'],
  ['jdbc:mysql://u:p@host:3306/db', 'jdbc:mysql://*@host:3306/db'],
  ['git+ssh://tok3n@host/x', 'git+ssh://*@host/x'],
  ['mongodb://u:p@a,b,c/db', 'mongodb://*@a,b,c/db'],
  ['amqp://u:p%40q@host', 'amqp://*@host'],
  ['redis://:p@host', 'redis://*@host'],
  ['https://u:p@q@host/a', 'https://*@host/a'],
  ['https://u:p#q@host/a', 'https://*@host/a'],
  ['https://u:p?q@host/a', 'https://*@host/a'],
  ['https://u:p/q/r@host/a', 'https://*@host/a'],
  ['<a href="https://u:p@host">x@y</a>', '<a href="https://*@host">x@y</a>'],
  ["'https://host' u:p@host", "'https://host' u:p@host"],
  ['ssh://git@host/x', 'ssh://git@host/x'],
  ['ssh://deploy-user@host/x', 'ssh://deploy-user@host/x'],
  ['ssh://averylongusername@host/x', 'ssh://*@host/x'],
  ['https://host/@user/post', 'https://host/@user/post'],
  ['https://host:8080/@user', 'https://host:8080/@user'],
  ['https://host:/a@b', 'https://host:/a@b'],
  ['https://host?mail=a@b.c', 'https://host?mail=a@b.c'],
  ['https://u:123456@host', 'https://*@host'],
  ['https://u:123456/x@host', 'https://*@host'],
  ['://u:p@host', '://u:p@host'],
  [' ://u:p@host', ' ://u:p@host'],
  ['a://', 'a://'],
  ['http://localhost:port/path', 'http://localhost:port/path'],
  ['a:// b://u:p@host', 'a:// b://*@host'],
  ['https://u:1a', 'https://u:1a'],
])('the user information of URLs in %j', (text, expected) => {
  expect(scan(text)).toBe(expected);
});

it.each([
  ['https://user:passw', 'https://*'],
  ['https://u:1a', 'https://*'],
  ['https://u:1234567', 'https://*'],
  ['https://u:p@ho', 'https://*@ho'],
  [`https://${'h'.repeat(261)}`, 'https://*'],
  [`https://${'h'.repeat(260)}`, `https://${'h'.repeat(260)}`],
  ['https://host', 'https://host'],
  ['https://host:80', 'https://host:80'],
  ['https://host:8080/p', 'https://host:8080/p'],
  ['see https://u:pass and x', 'see https://u:pass and x'],
])('where a text was cut, so may user information be: %j', (text, expected) => {
  expect(scanUrls(text, () => '*', true)).toBe(expected);
});
