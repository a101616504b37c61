import { createTraceScope } from '@dashtam/logging-domain';
import { TIME_MS, TRACE_ID, createEncoder, encode, encodeLine } from '../../test/encode';
import { NOTHING_BOUND } from '../encoder/bound-context';

describe('a record', () => {
  it('has its fields in the documented order', () => {
    const encoder = createEncoder();
    const bound = encoder.bind(NOTHING_BOUND, { service: 'api' });
    const error = Object.assign(new TypeError('no', { cause: 'why' }), { code: 'E_NO' });
    const context = { user_id: 'u1', error };
    const { line } = encoder.encode('error', TIME_MS, 'Failed', bound, context, 0.5);
    expect(Object.keys(JSON.parse(line) as object)).toEqual([
      'timestamp',
      'level',
      'message',
      'service',
      'error_type',
      'error_message',
      'error_code',
      'user_id',
      'error_stack',
      'error_causes',
      'sampling_rate',
      'trace_id',
    ]);
  });

  it('is one newline-terminated line', () => {
    expect(encodeLine({ text: 'a\nb\r\nc' })).toMatch(/^[^\n]+\n$/);
  });

  it('writes levels in upper case where CloudWatch queries read them', () => {
    expect(encode({}, { levelCase: 'upper' })).toMatchObject({ level: 'INFO' });
  });

  it('adds to the counts of its encoder what was redacted, by rule', () => {
    const encoder = createEncoder();
    encodeLine({ password: 'x', text: 'token=y', items: [{ secret: 1 }] }, {}, undefined, encoder);
    expect(encoder.redactions()).toEqual({ 'key-name': 2, 'labelled-value': 1 });
  });

  it('tells the span beside its own trace only', () => {
    const scope = createTraceScope(TRACE_ID, 'b7ad6b7169203331', 1);
    const encoder = createEncoder({}, scope);
    const write = (context: object) =>
      JSON.parse(encodeLine(context, {}, NOTHING_BOUND, encoder)) as object;
    expect(write({})).toMatchObject({ span_id: 'b7ad6b7169203331', trace_flags: '01' });
    expect(write({ trace_id: 'other' })).not.toHaveProperty('span_id');
    expect(write({ span_id: 'mine' })).toMatchObject({ span_id: 'mine', trace_id: TRACE_ID });
  });

  it.each(['not an id', '', 'a'.repeat(129), 'x\ny', 42, null, {}])(
    'replaces the unsafe trace id %j',
    (trace_id) => {
      expect(encode({ trace_id })).toMatchObject({ trace_id: TRACE_ID });
    },
  );

  it('prefers the trace id of the call to the bound one and the bound one to the scope', () => {
    const encoder = createEncoder();
    const bound = encoder.bind(NOTHING_BOUND, { trace_id: 'bound' });
    const id = (context?: object) =>
      (JSON.parse(encodeLine(context, {}, bound, encoder)) as { trace_id: string }).trace_id;
    expect(id()).toBe('bound');
    expect(id({ trace_id: 'call' })).toBe('call');
  });

  it('keeps a context key with a reserved name under another', () => {
    const record = encode({ timestamp: 1, level: 'x', message: 'm', context_level: 'y' });
    expect(record).toMatchObject({
      timestamp: '2025-11-13T19:00:00.123Z',
      level: 'info',
      message: 'Message',
      context_timestamp: 1,
      context_context_level: 'x',
      context_level: 'y',
      context_message: 'm',
    });
  });

  it('has every key once when call and binding share names', () => {
    const encoder = createEncoder();
    const bound = encoder.bind(NOTHING_BOUND, { a: 1, b: 1, error: new Error('bound') });
    const line = encodeLine({ b: 2, error: new Error('call'), c: 2 }, {}, bound, encoder);
    const keys = [...line.matchAll(/"(\w+)":/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.parse(line)).toMatchObject({ a: 1, b: 2, c: 2, error_message: 'call' });
  });

  it('keeps a bound value where the call has undefined', () => {
    const encoder = createEncoder();
    const bound = encoder.bind(NOTHING_BOUND, { a: 1 });
    expect(JSON.parse(encodeLine({ a: undefined }, {}, bound, encoder))).toMatchObject({ a: 1 });
  });

  it('has every key once for more keys than it remembers', () => {
    const encoder = createEncoder({ limits: { keysPerContainer: 5_000, nodesPerRecord: 10_000 } });
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`k${at}`, at]));
    encodeLine(many, {}, NOTHING_BOUND, encoder);
    const bound = encoder.bind(NOTHING_BOUND, { late: 1, k599: 1 });
    const line = encodeLine({ late: 2, k599: 2 }, {}, bound, encoder);
    expect(line.match(/"late"/g)).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ late: 2, k599: 2 });
  });

  describe('of an error', () => {
    it('tells class, text, code, stack and causes', () => {
      class PoolError extends Error {}
      const error = new PoolError('empty', { cause: new Error('timeout', { cause: 'dns' }) });
      expect(encode({ error: Object.assign(error, { code: 'E_POOL' }) })).toMatchObject({
        error_type: 'PoolError',
        error_message: 'empty',
        error_code: 'E_POOL',
        error_stack: expect.stringContaining('empty') as unknown,
        error_causes: [
          { type: 'Error', message: 'timeout', stack: expect.any(String) as unknown },
          { type: 'string', message: 'dns' },
        ],
      });
    });

    it("lets the caller's code win and keeps the caller's other error fields", () => {
      const error = Object.assign(new Error('x'), { code: 'E_OWN' });
      expect(encode({ error_message: 'mine', error, error_code: 'MINE' })).toMatchObject({
        error_code: 'MINE',
        error_message: 'x',
        context_error_message: 'mine',
      });
    });

    it('leaves error fields alone where there is no error', () => {
      expect(encode({ error_code: 'E1', error_message: 'text', error: undefined })).toMatchObject({
        error_code: 'E1',
        error_message: 'text',
      });
    });

    it.each([
      ['text', 'boom', 'string', 'boom'],
      ['a number', 5, 'number', '5'],
      ['null', null, 'null', 'null'],
      ['an object', { message: 'm', code: 3 }, 'Object', 'm'],
      [
        'an object without text',
        { status: 3, token: 'x' },
        'Object',
        '{"status":3,"token":"[REDACTED]"}',
      ],
      ['an abort', new DOMException('stop', 'AbortError'), 'AbortError', 'stop'],
    ])('accepts %s as thrown', (_, error, error_type, error_message) => {
      expect(encode({ error })).toMatchObject({ error_type, error_message });
    });

    it('bounds causes, and ends where they form a cycle', () => {
      const first = new Error('first');
      first.cause = new AggregateError([first, new Error('child')], 'many');
      expect(encode({ error: first })).toMatchObject({
        error_causes: [{ message: 'many' }, { message: 'child' }],
      });
      const deep = Array.from({ length: 20 }).reduce<Error>(
        (cause, _, at) => new Error(String(at), { cause }),
        new Error('root'),
      );
      expect((encode({ error: deep }) as { error_causes: unknown[] }).error_causes).toHaveLength(8);
    });

    it('tells the plain data of an error, redacted, and no live objects', () => {
      class Socket {
        readonly secretState = 1;
      }
      const error = Object.assign(new Error('x'), {
        status: 503,
        token: 't',
        socket: new Socket(),
      });
      expect(encode({ error })['error_properties']).toEqual({ status: 503, token: '[REDACTED]' });
    });

    it('survives an error whose every part throws', () => {
      const hostile = new Proxy(new Error('x'), {
        get() {
          throw new Error('trap');
        },
      });
      expect(encode({ error: hostile, after: 1 })).toMatchObject({ after: 1 });
    });
  });

  describe('within its limits', () => {
    it('never exceeds the bytes of a line, and says that it was cut', () => {
      const big = Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [`k${at}`, 'é'.repeat(8_000)]),
      );
      const line = encodeLine({ ...big }, {});
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(262_144);
      expect(JSON.parse(line)).toMatchObject({ truncated: true, trace_id: TRACE_ID });
    });

    it('holds what every loop of keys, items and values may take', () => {
      const keys = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, at]));
      const record = encode({ keys, items: Array.from({ length: 300 }, (_, at) => at) });
      expect(Object.keys(record['keys'] as object)).toHaveLength(257);
      expect(record['keys']).toMatchObject({ '...': '[truncated: more than 256 keys]' });
      expect((record['items'] as unknown[]).at(-1)).toBe('...[truncated 44 items]');
    });

    it('counts all values of a record', () => {
      const rows = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1));
      const text = encodeLine({ rows });
      expect(text.match(/\b1\b/g)?.length).toBeLessThanOrEqual(2_001);
      expect(() => void JSON.parse(text)).not.toThrow();
    });
  });
});
