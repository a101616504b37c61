import { parseLevelChange } from './level-change';

it.each([
  ['debug', {}],
  ['off', { forMs: 1 }],
  ['debug', { forMs: 2_147_483_647, match: { trace_id: 'a.b_c:d-1' } }],
  ['info', { match: { route: 'GET /users/:id' } }],
  ['info', { forMs: undefined, match: { route: '/', trace_id: 'x' } }],
])('takes %s with %j', (level, options) => {
  expect(parseLevelChange(level, options)).toMatchObject({ threshold: level });
});

const LEVELS = 'debug, info, warning, error, critical, off';
const DURATION = 'an integer from 1 to 2147483647';

it.each([
  ['DEBUG', {}, `level is "DEBUG"; allowed: ${LEVELS}`],
  [undefined, {}, `level is undefined; allowed: ${LEVELS}`],
  [5, {}, `level is 5; allowed: ${LEVELS}`],
  ['debug', null, 'options is null; allowed: an object with forMs, match'],
  ['debug', [], 'options is an array; allowed: an object with forMs, match'],
  ['debug', { for: 1 }, 'options has "for"; allowed: forMs, match'],
  ['debug', { forMs: 0 }, `forMs is 0; allowed: ${DURATION}`],
  ['debug', { forMs: 1.5 }, `forMs is 1.5; allowed: ${DURATION}`],
  ['debug', { forMs: '60000' }, `forMs is "60000"; allowed: ${DURATION}`],
  ['debug', { forMs: 2_147_483_648 }, `forMs is 2147483648; allowed: ${DURATION}`],
  ['debug', { match: '/users' }, 'match is "/users"; allowed: an object with route, trace_id'],
  ['debug', { match: {} }, 'match names nothing; allowed: route, trace_id or both'],
  ['debug', { match: { path: '/' } }, 'match has "path"; allowed: route, trace_id'],
  ['debug', { match: { route: 'users' } }, 'route is "users"; allowed: a path of 1 to 512'],
  ['debug', { match: { route: 7 } }, 'route is 7; allowed: a path of 1 to 512'],
  [
    'debug',
    { match: { trace_id: 'a b' } },
    'trace_id is "a b"; allowed: 1 to 128 of the characters A-Z a-z 0-9 . _ : -',
  ],
])('refuses %p with %j', (level, options, problem) => {
  expect(() => parseLevelChange(level, options)).toThrow(RangeError);
  expect(() => parseLevelChange(level, options)).toThrow(`Log level not changed: ${problem}`);
});

it('tells all that is wrong at once', () => {
  expect(() => parseLevelChange('loud', { forMs: -1, match: {} })).toThrow(
    `Log level not changed: level is "loud"; allowed: ${LEVELS}; forMs is -1; allowed: ` +
      `${DURATION}; match names nothing; allowed: route, trace_id or both`,
  );
});
