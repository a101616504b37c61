import {
  LOG_LEVELS,
  LevelGate,
  createTraceScope,
  type Admission,
  type LogSink,
} from '@dashtam/logging-domain';
import { StructuredLogger, type StructuredLoggerOptions } from './structured-logger';

const TIME_MS = Date.UTC(2025, 10, 13, 19, 0, 0, 123);

function sinkInto(lines: string[]): LogSink {
  return {
    write: (line) => void lines.push(line),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
    stats: () => {
      throw new Error('not asked in these tests');
    },
  };
}

function raise(): never {
  throw new Error('broken port');
}

function setUp(options: Partial<StructuredLoggerOptions> = {}) {
  const lines: string[] = [];
  const scope = createTraceScope('0af7651916cd43dd8448eb211c80319c');
  const gate = new LevelGate('debug');
  const trace = {
    current: () => scope,
    tryCurrent: () => scope,
  } as StructuredLoggerOptions['trace'];
  const runtime = { now: () => TIME_MS };
  const parts = { sink: sinkInto(lines), trace, runtime, gate };
  const logger = new StructuredLogger(
    Object.defineProperties(parts, Object.getOwnPropertyDescriptors(options)),
  );
  const records = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { logger, gate, lines, records };
}

describe('StructuredLogger', () => {
  it.each(['debug', 'info', 'warning', 'error', 'critical'] as const)(
    'writes one complete line for %s',
    (level) => {
      const { logger, lines } = setUp();
      logger[level]('User registered', { user_id: '123' });
      expect(lines).toEqual([
        `{"timestamp":"2025-11-13T19:00:00.123Z","level":"${level}","message":"User registered",` +
          '"user_id":"123","trace_id":"0af7651916cd43dd8448eb211c80319c"}\n',
      ]);
    },
  );

  it('hands the sink the level, the instant and the trace id of the line', () => {
    const write = jest.fn();
    const { logger } = setUp({ sink: { ...sinkInto([]), write } });
    logger.warning('Slow', { trace_id: 'abc' });
    expect(write).toHaveBeenCalledWith(
      expect.stringContaining('Slow') as unknown,
      'warning',
      TIME_MS,
      'abc',
    );
  });

  it('writes nothing below the gate, and loggers already bound follow a change at once', () => {
    const { logger, gate, records } = setUp();
    const bound = logger.bind({ job: 'j1' });
    gate.setLevel('error');
    bound.info('Hidden');
    gate.setLevel('info');
    bound.info('Seen');
    expect(records()).toMatchObject([{ message: 'Seen', job: 'j1' }]);
  });

  it.each([
    ['debug', ['debug', 'info', 'warning', 'error', 'critical']],
    ['info', ['info', 'warning', 'error', 'critical']],
    ['warning', ['warning', 'error', 'critical']],
    ['error', ['error', 'critical']],
    ['critical', ['critical']],
    ['off', []],
  ] as const)('writes from %s upwards', (threshold, expected) => {
    const { logger, gate, records } = setUp();
    gate.setLevel(threshold);
    for (const level of LOG_LEVELS) logger[level]('Said');
    expect(records().map(({ level }) => level)).toEqual(expected);
  });

  it('is itself where nothing is bound', () => {
    const { logger } = setUp();
    for (const nothing of [undefined, null]) expect(logger.bind(nothing as never)).toBe(logger);
  });

  it('tells how often each rule replaced something, in any logger of the family', () => {
    const { logger } = setUp();
    logger.bind({ note: 'password=hunter2' }).info('Said', { note: 'pwd=hunter2' });
    expect(logger.redactions()).toEqual({ 'labelled-value': 2 });
  });

  it('binds without changing the original; calls beat bindings and later bindings beat earlier', () => {
    const { logger, records } = setUp();
    const parent = logger.bind({ user_id: 'u1', action: 'a' });
    const child = parent.withContext({ user_id: 'u2' });
    child.info('Child', { action: 'b' });
    parent.info('Parent');
    logger.info('Root');
    expect(records().map(({ user_id, action }) => [user_id, action])).toEqual([
      ['u2', 'b'],
      ['u1', 'a'],
      [undefined, undefined],
    ]);
  });

  it('reads bound values once, when they are bound', () => {
    const { logger, records } = setUp();
    const user = { id: 'u1' };
    const bound = logger.bind({ user });
    user.id = 'changed';
    bound.info('Later');
    expect(records()[0]).toMatchObject({ user: { id: 'u1' } });
  });

  it.each([
    [
      'an Error as context',
      ['Failed', new TypeError('no')],
      { message: 'Failed', error_type: 'TypeError' },
    ],
    ['an Error alone', [new RangeError('no')], { message: 'no', error_type: 'RangeError' }],
    ["pino's order", [{ a: 1 }, 'Text'], { message: 'Text', a: 1 }],
    ['an object alone', [{ a: 1 }], { message: '', a: 1 }],
    ['a number', [42, { a: 1 }], { message: '42', a: 1 }],
    ['a context that is text', ['Text', 'more'], { message: 'Text', context: 'more' }],
    ['a context that is an array', ['Text', [1, 2]], { message: 'Text', context: [1, 2] }],
    [
      'a context that is a Map',
      ['Text', new Map([['a', 1]])],
      { message: 'Text', context: { a: 1 } },
    ],
    ['nothing', [], { message: '' }],
    ['null', [null], { message: 'null' }],
    ['a symbol', [Symbol('s')], { message: 'Symbol(s)' }],
    ['two objects', [{ a: 1 }, { b: 2 }], { message: '', a: 1, context: { b: 2 } }],
  ])('gives one complete line for %s', (_, args, expected) => {
    const { logger, records } = setUp();
    (logger.info as (...all: unknown[]) => void).apply(logger, args);
    expect(records()).toHaveLength(1);
    expect(records()[0]).toMatchObject({
      level: 'info',
      trace_id: expect.any(String) as unknown,
      ...expected,
    });
  });

  it('honours toJSON of a class instance handed in as context', () => {
    const { logger, records } = setUp();
    class Money {
      readonly cents = 5;
      toJSON() {
        return { amount: '0.05', password: 'hunter2' };
      }
    }
    logger.info('Paid', new Money());
    expect(records()[0]).toMatchObject({ amount: '0.05', password: '[REDACTED]' });
  });

  it('gives one complete line when a getter logs while its record is being written', () => {
    const { logger, records } = setUp();
    logger.info('Outer', {
      get inner() {
        logger.info('Inner', { a: 1 });
        return 'read';
      },
      after: true,
    });
    expect(records()).toMatchObject([
      { message: 'Inner', a: 1 },
      { message: 'Outer', inner: 'read', after: true },
    ]);
  });

  it('never throws into the caller when the sink breaks its contract', () => {
    const write = jest.fn(() => {
      throw new Error('disk on fire');
    });
    const { logger } = setUp({ sink: { ...sinkInto([]), write } });
    expect(() => logger.info('Still running')).not.toThrow();
    expect(write).toHaveBeenCalled();
  });

  it('leaves a line when a port throws once', () => {
    const scope = createTraceScope('t1');
    const current = jest
      .fn(() => scope)
      .mockImplementationOnce(() => {
        throw new Error('no context');
      });
    const trace = { current } as unknown as StructuredLoggerOptions['trace'];
    const { logger, records } = setUp({ trace });
    logger.bind({ job: 'j1' }).warning('Lost text');
    expect(records()).toMatchObject([
      { level: 'warning', message: 'Log call failed', error_message: 'no context', job: 'j1' },
    ]);
    expect(records()[0]).not.toHaveProperty('sampling_rate');
  });

  it.each([
    ['a trace that throws', { trace: { current: () => raise() } }],
    ['a trace that is nowhere', { trace: { current: () => undefined } }],
    ['a clock that throws', { runtime: { now: () => raise() } }],
    ['a clock that is broken', { runtime: { now: () => Number.NaN } }],
  ])('leaves a complete line whatever is broken: %s', (_, ports) => {
    const { logger, records } = setUp(ports as unknown as Partial<StructuredLoggerOptions>);
    logger.error('Lost text');
    expect(records()).toMatchObject([
      {
        timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
        level: 'error',
        message: 'Log call failed',
        trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      },
    ]);
  });

  describe('with admission', () => {
    const admit = (verdict: 'write' | 'hold' | 'drop', rate = 1): Admission => ({
      admit: () => ({ verdict, rate }),
    });

    it('drops before anything is encoded', () => {
      const { logger, lines } = setUp({ admission: admit('drop') });
      const read = jest.fn(() => 1);
      logger.info('Dropped', {
        get field() {
          return read();
        },
      });
      expect(lines).toEqual([]);
      expect(read).not.toHaveBeenCalled();
    });

    it('tells the rate of a sampled line', () => {
      const { logger, records } = setUp({ admission: admit('write', 0.25) });
      logger.info('Sampled');
      expect(records()[0]).toMatchObject({ sampling_rate: 0.25 });
    });

    it('sends a held line to the holding sink', () => {
      const held: string[] = [];
      const { logger, lines } = setUp({ admission: admit('hold'), holding: sinkInto(held) });
      logger.info('Held');
      expect(lines).toEqual([]);
      expect(held).toHaveLength(1);
    });

    it('sends a held line to the sink where nothing holds', () => {
      const { logger, lines } = setUp({ admission: admit('hold') });
      logger.info('Held');
      expect(lines).toHaveLength(1);
    });

    it('writes an admitted line to the sink, though something holds', () => {
      const held: string[] = [];
      const { logger, lines } = setUp({ admission: admit('write'), holding: sinkInto(held) });
      logger.info('Admitted');
      expect(lines).toHaveLength(1);
      expect(held).toEqual([]);
    });

    it('is asked with the trace id of the scope where none is bound', () => {
      const asked = jest.fn(() => ({ verdict: 'write', rate: 1 }) as const);
      setUp({ admission: { admit: asked } }).logger.info('Asked');
      expect(asked).toHaveBeenCalledWith('info', '0af7651916cd43dd8448eb211c80319c', false);
    });

    it('is asked with the trace id that the logger is bound to, or the call names', () => {
      const asked = jest.fn(() => ({ verdict: 'write', rate: 1 }) as const);
      const { logger } = setUp({ admission: { admit: asked } });
      const bound = logger.bind({ trace_id: 'bound-id' });
      bound.error('Failed');
      bound.info('Said', { trace_id: 'call-id' });
      bound.info('Said', { trace_id: 'not an id' });
      expect(asked.mock.calls).toEqual([
        ['error', 'bound-id', false],
        ['info', 'call-id', false],
        ['info', 'bound-id', false],
      ]);
    });

    it('is asked without a trace id outside of any trace; the line has the own one', () => {
      const asked = jest.fn(() => ({ verdict: 'write', rate: 1 }) as const);
      const own = createTraceScope('process-id');
      const trace = { current: () => own, tryCurrent: () => undefined };
      const { logger, records } = setUp({ admission: { admit: asked }, trace: trace as never });
      logger.info('Started');
      expect(asked).toHaveBeenCalledWith('info', undefined, false);
      expect(records()).toMatchObject([{ message: 'Started', trace_id: 'process-id' }]);
    });

    it('runs no code of the caller to find the trace id', () => {
      const { logger, records } = setUp({ admission: admit('write') });
      const read = jest.fn(() => 'own-id');
      const traps = new Proxy(
        {},
        {
          getOwnPropertyDescriptor: () => {
            throw new Error('trap');
          },
        },
      );
      logger.info('Getter', {
        get trace_id() {
          return read();
        },
      });
      logger.info('Proxy', traps);
      expect(read).toHaveBeenCalledTimes(1);
      expect(records()).toMatchObject([
        { message: 'Getter', trace_id: 'own-id' },
        { message: 'Proxy' },
      ]);
    });

    it('can be switched by a getter of the options', () => {
      let verdict: 'write' | 'drop' = 'drop';
      const { logger, records } = setUp({
        get admission() {
          return verdict === 'write' ? undefined : admit(verdict);
        },
      });
      logger.info('Dropped');
      verdict = 'write';
      logger.info('Written');
      expect(records()).toMatchObject([{ message: 'Written' }]);
    });
  });
});
