import { runInNewContext } from 'node:vm';
import { createEncoder, encode, encodeLine, encodeValue } from '../../test/encode';
import { NOTHING_BOUND } from '../encoder/bound-context';

/** The shape of one thrown value under an innocent key or as `error`. */
const fields = (error: unknown) => encode({ error });

describe('the type of an error', () => {
  it.each([Error, TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError])(
    'is the class made from %p, whose name says less',
    (Base) => {
      class PoolError extends Base {}
      expect(fields(new PoolError('x'))).toMatchObject({ error_type: 'PoolError' });
    },
  );

  it('is the class made from AggregateError', () => {
    class ManyErrors extends AggregateError {}
    expect(fields(new ManyErrors([], 'x'))).toMatchObject({ error_type: 'ManyErrors' });
  });

  it('is the name that an error gave itself', () => {
    expect(fields(Object.assign(new Error('x'), { name: 'PoolTimeout' }))).toMatchObject({
      error_type: 'PoolTimeout',
    });
  });

  it('is the class where the name is no text, or empty', () => {
    expect(fields(Object.assign(new TypeError('x'), { name: '' }))).toMatchObject({
      error_type: 'TypeError',
    });
    expect(fields(Object.defineProperty(new TypeError('x'), 'name', { value: 5 }))).toMatchObject({
      error_type: 'TypeError',
    });
  });

  it('is the class of a thrown object that is no error, even when that has a name', () => {
    class Rejection {
      readonly name = 'Jane';
    }
    expect(fields(new Rejection())).toMatchObject({ error_type: 'Rejection' });
  });

  it('is the kind of value where its class has no name', () => {
    expect(fields(new (class {})())).toMatchObject({ error_type: 'Object' });
  });

  it.each([
    ['a name', { name: 'Jane' }, 'Jane'],
    ['a constructor that is no class', { constructor: { name: 'Jane' } }, 'Object'],
    ['an empty name', { name: '' }, 'Object'],
    ['a name that is no text', { name: 5 }, 'Object'],
    ['nothing', {}, 'Object'],
  ])('of an object without class that has %s', (_, own, error_type) => {
    expect(fields(Object.assign(Object.create(null) as object, own))).toMatchObject({ error_type });
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [true, 'boolean'],
    [1n, 'bigint'],
    [Symbol('s'), 'symbol'],
  ])('of the thrown value %p', (value, type) => {
    const causes = encode({ error: new Error('x', { cause: value }) })['error_causes'];
    expect(causes).toEqual(value === undefined ? undefined : [{ type, message: String(value) }]);
  });

  it('is no error for a Proxy that refuses to tell', () => {
    const getPrototypeOf = () => {
      throw new Error('no');
    };
    const proxy = new Proxy({ name: 'Jane', message: 'm' }, { getPrototypeOf });
    expect(fields(proxy)).toMatchObject({ error_type: 'Object', error_message: 'm' });
  });

  it('is told for an error of another realm and one that only has the brand', () => {
    expect(encodeValue(runInNewContext('new RangeError("x")'))).toMatchObject({
      type: 'RangeError',
      message: 'x',
    });
    const branded = {
      get [Symbol.toStringTag]() {
        return 'Error';
      },
      name: 'Odd',
      message: 'm',
    };
    expect(fields(branded)).toMatchObject({ error_type: 'Odd', error_message: 'm' });
  });
});

describe('the code of an error', () => {
  it.each([
    ['text', 'E_POOL', 'E_POOL'],
    ['a number', 7, 7],
    ['zero', 0, 0],
  ])('is kept where it is %s', (_, code, expected) => {
    expect(fields(Object.assign(new Error('x'), { code }))).toMatchObject({ error_code: expected });
    expect(encodeValue(Object.assign(new Error('x'), { code }))).toMatchObject({ code: expected });
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [{}], [null], [true]])(
    'is left out where it is %p',
    (code) => {
      expect(fields(Object.assign(new Error('x'), { code }))).not.toHaveProperty('error_code');
      expect(encodeValue(Object.assign(new Error('x'), { code }))).not.toHaveProperty('code');
    },
  );

  it('is kept where a getter gives no error, and not for the next record', () => {
    const encoder = createEncoder();
    const context = {
      error_code: 'E_POOL',
      get error() {
        return undefined;
      },
    };
    expect(encodeLine(context, {}, NOTHING_BOUND, encoder)).toContain('"error_code":"E_POOL"');
    expect(encodeLine({}, {}, NOTHING_BOUND, encoder)).not.toContain('E_POOL');
  });
});

describe('a part of an error that cannot be read', () => {
  it.each(['message', 'stack', 'code'])('says so: %s', (part) => {
    const error = Object.defineProperty(new Error('x'), part, {
      get() {
        throw new Error('trap');
      },
    });
    expect(fields(error)).toMatchObject({ [`error_${part}`]: '[Unreadable: trap]' });
  });

  it('leaves the others', () => {
    const error = Object.defineProperty(new TypeError('x'), 'name', {
      get() {
        throw new Error('trap');
      },
    });
    expect(fields(error)).toMatchObject({ error_type: 'TypeError', error_message: 'x' });
  });

  it('is told where a Proxy does not list what it has, and the rest stays', () => {
    const refuse = () => {
      throw new Error('trap');
    };
    expect(fields(new Proxy(new TypeError('x'), { ownKeys: refuse }))).toMatchObject({
      error_type: 'TypeError',
      error_message: 'x',
      error_properties: '[Unreadable: trap]',
    });
    const silent = Object.assign(() => undefined, { toString: refuse });
    expect(fields(silent)).toMatchObject({ error_message: '[Unreadable: trap]' });
  });

  it('is told although what was thrown has no text', () => {
    for (const thrown of [undefined, null, 5, { message: 5 }]) {
      const holder = {
        get bad() {
          throw thrown as unknown as Error;
        },
      };
      expect(encode(holder)).toMatchObject({ bad: `[Unreadable: ${typeof thrown}]` });
    }
  });
});

describe('the text of what was thrown', () => {
  it('is the content of an object without a message', () => {
    expect(encodeValue(new Error('x', { cause: { status: 3 } }))).toMatchObject({
      causes: [{ type: 'Object', message: '{"status":3}' }],
    });
  });

  it('is all that is told of what is no object', () => {
    for (const [thrown, message] of [
      ['no route', 'no route'],
      [null, 'null'],
      [5, '5'],
    ]) {
      const told = fields(thrown);
      expect(told).toMatchObject({ error_message: message });
      expect(Object.keys(told).filter((name) => name.startsWith('error_'))).toEqual([
        'error_type',
        'error_message',
      ]);
    }
  });

  it('leaves out whole members of an object that is too long', () => {
    const error = { a: 'x'.repeat(150), b: 'y'.repeat(150) };
    const record = encode({ error }, { limits: { stringChars: 256 } });
    expect(JSON.parse(String(record['error_message']))).toMatchObject({ a: error.a });
  });

  it('is empty for an error whose message is empty', () => {
    expect(fields(new Error(''))).toMatchObject({ error_message: '' });
  });

  it('is the message of an object that is no error and has no stack', () => {
    const record = encode({ error: { message: 'no route', status: 404 } });
    expect(record).toMatchObject({
      error_type: 'Object',
      error_message: 'no route',
      error_properties: { status: 404 },
    });
    expect(record).not.toHaveProperty('error_stack');
    expect(record).not.toHaveProperty('context');
  });

  it('shows the content of an object without a message once', () => {
    expect(fields({ status: 404 })).toMatchObject({ error_message: '{"status":404}' });
    expect(fields({ status: 404 })).not.toHaveProperty('error_properties');
    const odd = Object.assign(new Error('x'), { message: 5, status: 404 });
    expect(fields(odd)['error_message']).toContain('"status":404');
    expect(fields(odd)).not.toHaveProperty('error_properties');
  });
});

describe('what an error carries', () => {
  it('is plain data: no live objects, functions, or parts that are told already', () => {
    const error = Object.assign(new Error('x'), {
      code: 'E',
      name: 'Named',
      cause: 'why',
      errors: ['one'],
      status: 503,
      when: new Date(0),
      list: [1],
      bare: Object.assign(Object.create(null) as object, { a: 1 }),
      plain: { b: 2 },
      nothing: null,
      missing: undefined,
      retry: () => 1,
      socket: new (class Socket {})(),
      map: new Map([['a', 1]]),
    });
    const expected = {
      status: 503,
      when: '1970-01-01T00:00:00.000Z',
      list: [1],
      bare: { a: 1 },
      plain: { b: 2 },
      nothing: null,
    };
    expect(fields(error)['error_properties']).toEqual(expected);
    expect((encodeValue(error) as Record<string, unknown>)['properties']).toEqual(expected);
  });

  it('is not shown where there is none', () => {
    expect(fields(new Error('x'))).not.toHaveProperty('error_properties');
    expect(encodeValue(new Error('x'))).not.toHaveProperty('properties');
    expect(encodeValue(new Error('x'))).not.toHaveProperty('causes');
    expect(fields(Object.assign(new Error('x'), { missing: undefined }))).not.toHaveProperty(
      'error_properties',
    );
  });

  it('is not told twice where a class declares its message and stack', () => {
    class Declared extends Error {
      override readonly message = 'm';
      override readonly stack = 's';
    }
    expect(fields(new Declared())).toMatchObject({ error_message: 'm', error_stack: 's' });
    expect(fields(new Declared())).not.toHaveProperty('error_properties');
  });

  it('is read up to the limit of keys', () => {
    const error = Object.assign(new Error('x'), { a: 1, b: 2, c: 3 });
    expect(encode({ error }, { limits: { keysPerContainer: 2 } })['error_properties']).toEqual({
      a: 1,
      b: 2,
      '...': '[truncated: more than 2 keys]',
    });
  });

  it('never runs a getter', () => {
    const read = jest.fn();
    const error = Object.defineProperty(new Error('x'), 'lazy', { get: read, enumerable: true });
    expect(fields(error)).toMatchObject({ error_message: 'x' });
    expect(read).not.toHaveBeenCalled();
  });
});

describe('the causes of an error', () => {
  const messages = (error: unknown, options = {}) =>
    (encode({ error }, options)['error_causes'] as { message: string }[] | undefined)?.map(
      ({ message }) => message,
    );

  it('are its own, then its children, then theirs', () => {
    const child = new Error('child', { cause: 'grandchild' });
    const error = new AggregateError([child, 'second'], 'x', {
      cause: new Error('cause', { cause: 'deep' }),
    });
    expect(messages(error)).toEqual(['cause', 'child', 'second', 'deep', 'grandchild']);
  });

  it('are told once each', () => {
    const shared = new Error('shared');
    expect(messages(new AggregateError([shared, shared], 'x', { cause: shared }))).toEqual([
      'shared',
    ]);
  });

  it('end at the limit', () => {
    const error = new AggregateError([1, 2, 3, 4], 'x', { cause: 0 });
    expect(messages(error, { limits: { causes: 3 } })).toEqual(['0', '1', '2']);
    expect(messages(error, { limits: { causes: 5 } })).toEqual(['0', '1', '2', '3', '4']);
  });

  it('may be no list, or one that cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(messages(Object.assign(new Error('x'), { errors: 'two' }))).toBeUndefined();
    expect(messages(Object.assign(new Error('x'), { errors: proxy, cause: 'c' }))).toEqual(['c']);
  });
});

describe('what an error says', () => {
  const write = (message: string, encoder = createEncoder()) => {
    const error = Object.assign(new Error(message), { stack: `Error: ${message}\n    at run` });
    const line = encodeLine({ error }, {}, NOTHING_BOUND, encoder);
    return JSON.parse(line) as Record<string, unknown>;
  };

  it.each(['connect ECONNREFUSED 10.0.12.7:8443', 'Größe "x"\n\u2028', 'x'.repeat(256), ''])(
    'is the same each time: %j',
    (message) => {
      const encoder = createEncoder();
      for (const record of [write(message, encoder), write(message, encoder)]) {
        expect(record['error_message']).toBe(message);
        expect(record['error_stack']).toBe(`Error: ${message}\n    at run`);
      }
    },
  );

  it('loses its secrets each time, and each is counted', () => {
    const encoder = createEncoder();
    for (let time = 1; time <= 2; time += 1) {
      expect(write('password=hunter2', encoder)['error_message']).toBe('password=[REDACTED]');
      expect(encoder.redactions()).toEqual({ 'labelled-value': 2 * time });
    }
  });

  it('is cut where the record has no room, although it was written before', () => {
    const encoder = createEncoder({ limits: { lineBytes: 2_800 } });
    const message = 'x'.repeat(200);
    expect(write(message, encoder)['error_message']).toBe(message);
    const error = new Error(message);
    const line = encodeLine({ a: 'y'.repeat(650), error }, {}, NOTHING_BOUND, encoder);
    const record = JSON.parse(line) as Record<string, unknown>;
    expect(record['error_message']).toMatch(/\[truncated \d+ chars\]$/);
    expect(record).toMatchObject({ truncated: true, error_type: 'Error' });
  });
});
