import { createRecordingLogger } from '@dashtam/logging-testing';
import { toConsoleLike } from './to-console-like';

const { logger, logs } = createRecordingLogger();
const like = toConsoleLike(logger);
const only = (): object => {
  const records = logs.records();
  logs.clear();
  expect(records).toHaveLength(1);
  return { ...records[0] };
};

it.each([
  ['trace', 'debug'],
  ['debug', 'debug'],
  ['log', 'info'],
  ['info', 'info'],
  ['warn', 'warning'],
  ['error', 'error'],
  ['fatal', 'critical'],
] as const)('%s writes at %s', (method, level) => {
  const { [method]: detached } = like;
  detached('Said');
  expect(only()).toMatchObject({ level, message: 'Said' });
});

it.each([[['Said', { a: 1 }]], [[{ a: 1 }, 'Said']], [['%s', 'Said', { a: 1 }]]])(
  '%j is a text and a field',
  (args) => {
    like.info(...args);
    expect(only()).toMatchObject({ message: 'Said', a: 1 });
  },
);

it('all objects are fields, the earlier ones win', () => {
  like.error('Failed after', 3, 'tries', { a: 1 }, { a: 2, b: 2 }, new TypeError('no'));
  expect(only()).toMatchObject({
    message: 'Failed after 3 tries',
    a: 1,
    b: 2,
    error_type: 'TypeError',
    error_message: 'no',
  });
});

it('an error alone gives the line its text', () => {
  like.error(new RangeError('too far'));
  expect(only()).toMatchObject({ message: 'too far', error_type: 'RangeError' });
});

it('an object alone is a line of its fields', () => {
  like.info({ a: 1 });
  expect(only()).toMatchObject({ message: '', a: 1 });
});

it('what a child binds is on each of its lines, of its children too, and not on others', () => {
  like.child({ module: 'db' }).child({ table: 'users' }).info('Said');
  expect(only()).toMatchObject({ module: 'db', table: 'users' });
  like.info('Said');
  expect(only()).not.toHaveProperty('module');
});

it('secrets are redacted by name in every argument', () => {
  like.info('a', { password: 'first-hunter2' }, { token: 'second-hunter2' });
  expect(JSON.stringify(only())).not.toContain('hunter2');
});

it('no call throws, whatever it is given', () => {
  const hostile = new Proxy(new Error('x'), {
    get() {
      throw new Error('refused');
    },
    getPrototypeOf() {
      throw new Error('refused');
    },
  });
  for (const args of [
    [],
    [undefined],
    [null],
    [Symbol('s')],
    [10n],
    [() => 1],
    [hostile],
    ['a', hostile],
  ]) {
    like.info(...args);
  }
  expect(logs.records()).toHaveLength(8);
});
