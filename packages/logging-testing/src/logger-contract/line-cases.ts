import { LOG_LEVELS } from '@dashtam/logging-domain';
import { loggerCase, pick } from './logger-case';

/** What each call promises of its line. */
export const LINE_CASES = [
  loggerCase('each call is one line, in order, with level, message, timestamp and trace_id', {
    log(logger) {
      for (const level of LOG_LEVELS) logger[level]('Said', { level_asked: level });
    },
    check(records, expect) {
      expect(records.map(({ level }) => level.toLowerCase())).toEqual([...LOG_LEVELS]);
      expect(pick(records, 'level_asked')).toEqual(LOG_LEVELS.map((level) => [level]));
      for (const { message, timestamp, trace_id: traceId } of records) {
        expect(message).toBe('Said');
        expect(new Date(timestamp).toISOString()).toBe(timestamp);
        expect(typeof traceId === 'string' && traceId !== '').toBe(true);
      }
    },
  }),
  loggerCase('an error is told by type, text and stack', {
    log(logger) {
      logger.error('Failed', { error: new RangeError('too far'), user_id: 'u1' });
    },
    check(records, expect) {
      expect(pick(records, 'error_type', 'error_message', 'user_id')).toEqual([
        ['RangeError', 'too far', 'u1'],
      ]);
      expect(typeof records[0]?.['error_stack']).toBe('string');
    },
  }),
  loggerCase('what a caller hands in cannot pass for the fields of the library', {
    log(logger) {
      const forged: object = { level: 'critical', message: 'forged', timestamp: 'forged' };
      logger.info('Said', forged);
    },
    check(records, expect) {
      expect(records.map(({ level }) => level.toLowerCase())).toEqual(['info']);
      expect(pick(records, 'message', 'context_message')).toEqual([['Said', 'forged']]);
    },
  }),
  loggerCase('secrets are redacted, bound ones too, and their neighbours are not', {
    log(logger) {
      const bound: object = { api_key: 'bound-secret' };
      const called: object = { user: { password: 'called-secret', name: 'Ada' } };
      logger.bind(bound).info('Said', called);
    },
    check(records, expect) {
      expect(JSON.stringify(records).includes('-secret')).toBe(false);
      expect(pick(records, 'user')).toEqual([[{ password: '[REDACTED]', name: 'Ada' }]]);
    },
  }),
  loggerCase('no value breaks the call, or the line', {
    log(logger) {
      for (const value of hostileValues()) logger.info('Said', { value, neighbour: 1 });
      logger.bind({ value: hostileValues()[0] }).info('Said', { neighbour: 1 });
    },
    check(records, expect) {
      const expected = Array.from({ length: hostileValues().length + 1 }, () => ['Said', 1]);
      expect(pick(records, 'message', 'neighbour')).toEqual(expected);
    },
  }),
];

function hostileValues(): readonly unknown[] {
  const refuse = (): never => {
    throw new Error('refused');
  };
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  return [
    Object.defineProperty({}, 'getter', { get: refuse, enumerable: true }),
    { toJSON: refuse },
    new Proxy({}, { get: refuse, ownKeys: refuse, getPrototypeOf: refuse }),
    cycle,
    10n ** 40n,
    Symbol('s'),
    () => 1,
    Number.NaN,
    'line\nbreak \u2028 \u001b[31m \ud800',
  ];
}
