import { loggerCase, pick } from './logger-case';

/** What `bind` and `withContext` promise. */
export const BINDING_CASES = [
  loggerCase('bound context is on each later line of the new logger, at every level', {
    log(logger) {
      const bound = logger.bind({ module: 'db' });
      bound.info('One');
      bound.error('Two', { table: 'users' });
    },
    check(records, expect) {
      expect(pick(records, 'message', 'module', 'table')).toEqual([
        ['One', 'db', undefined],
        ['Two', 'db', 'users'],
      ]);
    },
  }),
  loggerCase('the logger that was bound from stays as it is', {
    log(logger) {
      logger.bind({ module: 'db' }).info('Bound');
      logger.info('Unbound');
    },
    check(records, expect) {
      expect(pick(records, 'module')).toEqual([['db'], [undefined]]);
    },
  }),
  loggerCase(
    'a later binding beats an earlier one, a call beats both, and each key is there once',
    {
      log(logger) {
        const child = logger.bind({ step: 1, kept: true }).bind({ step: 2 });
        child.info('Bound');
        child.info('Called', { step: 3 });
      },
      check(records, expect) {
        expect(pick(records, 'step', 'kept')).toEqual([
          [2, true],
          [3, true],
        ]);
      },
    },
  ),
  loggerCase('siblings do not see what the other binds', {
    log(logger) {
      const parent = logger.bind({ parent: 1 });
      parent.bind({ a: 1 }).info('A');
      parent.bind({ b: 1 }).info('B');
    },
    check(records, expect) {
      expect(pick(records, 'parent', 'a', 'b')).toEqual([
        [1, 1, undefined],
        [1, undefined, 1],
      ]);
    },
  }),
  loggerCase('withContext does what bind does', {
    log(logger) {
      logger.withContext({ module: 'db' }).info('Said');
    },
    check(records, expect) {
      expect(pick(records, 'module')).toEqual([['db']]);
    },
  }),
  loggerCase('values are read when they are bound and when they are logged, not later', {
    log(logger) {
      const bound = { tags: ['first'] };
      const called = { items: ['first'] };
      const child = logger.bind(bound);
      bound.tags.push('second');
      child.info('Said', called);
      called.items.push('second');
    },
    check(records, expect) {
      expect(pick(records, 'tags', 'items')).toEqual([[['first'], ['first']]]);
    },
  }),
];
