import { runInNewContext } from 'node:vm';
import { encode, encodeValue } from '../../test/encode';

class Bytes extends Uint8Array {}

describe('built-in objects', () => {
  it.each([
    ['a boxed number', Object(1.5), 1.5],
    ['a boxed boolean', Object(false), false],
    ['a boxed bigint', Object(5n), '5'],
    ['a boxed symbol', Object(Symbol('s')), '[Symbol s]'],
    ['a boxed card number', Object(4111111111111111), '[REDACTED]'],
    ['a DataView', new DataView(new ArrayBuffer(3)), '[DataView 3 bytes]'],
    ['a subclass of bytes', new Bytes(2), '[Bytes 2 bytes]'],
    ['shared memory', new SharedArrayBuffer(4), '[SharedArrayBuffer 4 bytes]'],
    ['a WeakMap', new WeakMap(), '[WeakMap]'],
    ['a WeakSet', new WeakSet(), '[WeakSet]'],
    ['a WeakRef', new WeakRef({}), '[WeakRef]'],
    ['an anonymous function', () => 1, '[Function anonymous]'],
    [
      'a function whose name is no text',
      Object.defineProperty(() => 1, 'name', { value: 1 }),
      '[Function anonymous]',
    ],
    ['a symbol without description', Symbol(), '[Symbol ]'],
    ['a boolean', true, true],
    ['null', null, null],
  ])('%s', (_, value, expected) => {
    expect(encodeValue(value)).toBe(expected);
  });

  it('a Date as its instant, whatever its toJSON says', () => {
    expect(encodeValue(Object.assign(new Date(0), { toJSON: () => 'today' }))).toBe(
      '1970-01-01T00:00:00.000Z',
    );
  });

  it('a function whose name cannot be read', () => {
    const get = () => {
      throw new Error('no');
    };
    expect(encodeValue(new Proxy(() => 1, { get }))).toBe('[Function anonymous]');
  });

  it('bytes whose class has no name', () => {
    expect(
      encodeValue(Object.defineProperty(new Uint8Array(2), 'constructor', { value: {} })),
    ).toBe('[Buffer 2 bytes]');
    expect(
      encodeValue(Object.defineProperty(new Uint8Array(2), 'constructor', { value: undefined })),
    ).toBe('[Buffer 2 bytes]');
    expect(
      encodeValue(
        new (class extends Uint8Array {
          static override readonly name = '';
        })(2),
      ),
    ).toBe('[Buffer 2 bytes]');
  });

  it('form data under the rules of keys', () => {
    const form = new FormData();
    form.append('user', 'u1');
    form.append('password', 'hunter2');
    form.append('tag', 'a');
    form.append('tag', 'b');
    form.append('tag', 'c');
    expect(encodeValue(form)).toEqual({ user: 'u1', password: '[REDACTED]', tag: ['a', 'b', 'c'] });
  });

  it.each([
    ['a Date', 'new Date(0)', '1970-01-01T00:00:00.000Z'],
    ['a RegExp', '/a/g', '/a/g'],
    ['a plain object', '({ a: 1, password: "x" })', { a: 1, password: '[REDACTED]' }],
    ['an array', '[1, "a"]', [1, 'a']],
    ['an error', 'new TypeError("no")', { type: 'TypeError', message: 'no' }],
  ])('%s of another realm', (_, code, expected) => {
    const value = encodeValue(runInNewContext(code));
    if (typeof expected === 'object' && !Array.isArray(expected))
      expect(value).toMatchObject(expected);
    else expect(value).toEqual(expected);
  });

  it.each(['Map', 'Set'])('an object that only says it is a %s', (tag) => {
    class Liar {
      readonly a = 1;
      get [Symbol.toStringTag]() {
        return tag;
      }
    }
    expect(encodeValue(new Liar())).toEqual({ a: 1 });
  });

  it.each(['Date', 'RegExp', 'Headers'])(
    'an object that lies about being a %s costs that one field',
    (tag) => {
      class Liar {
        readonly a = 1;
        get [Symbol.toStringTag]() {
          return tag;
        }
      }
      const record = encode({ lie: new Liar(), good: 1 });
      expect(record['good']).toBe(1);
      expect(record).toHaveProperty('lie');
    },
  );

  it('an error says DOMException where it is one', () => {
    expect(encodeValue(new DOMException('stop', 'AbortError'))).toMatchObject({
      type: 'AbortError',
      message: 'stop',
    });
  });
});

describe('Map entries', () => {
  it('are named by their keys, whatever these are', () => {
    const symbol = Symbol('s');
    const map = new Map<unknown, unknown>([
      [null, 1],
      [undefined, 2],
      [{}, 3],
      [() => 1, 4],
      [symbol, 5],
      [6n, 6],
    ]);
    expect(encodeValue(map)).toEqual({
      null: 1,
      undefined: 2,
      '[Object]': [3, 4],
      'Symbol(s)': 5,
      6: 6,
    });
  });

  it('leave out undefined, and an empty Map is an empty object', () => {
    expect(encodeValue(new Map([['a', undefined]]))).toEqual({});
    expect(encodeValue(new Map())).toEqual({});
  });

  it('end at the limit of keys, saying how many are left out', () => {
    const entries = Array.from({ length: 5 }, (_, at) => [`k${at}`, at] as const);
    const limits = { keysPerContainer: 3 };
    expect(encodeValue(new Map(entries), { limits })).toEqual({
      k0: 0,
      k1: 1,
      k2: 2,
      '...': '[truncated 2 keys]',
    });
    expect(encodeValue(new Map(entries.slice(0, 3)), { limits })).toEqual({ k0: 0, k1: 1, k2: 2 });
    const parameters = new URLSearchParams('k0=a&k1=b&k2=c');
    expect(encodeValue(parameters, { limits })).toEqual({ k0: 'a', k1: 'b', k2: 'c' });
    parameters.append('k3', 'd');
    expect(encodeValue(parameters, { limits })).toEqual({
      k0: 'a',
      k1: 'b',
      k2: 'c',
      '...': '[truncated: more than 3 keys]',
    });
  });
});

describe('the items of arrays and Sets', () => {
  const limits = { keysPerContainer: 3 };

  it('end at the limit, saying how many are left out', () => {
    expect(encodeValue([1, 2, 3, 4, 5], { limits })).toEqual([1, 2, 3, '...[truncated 2 items]']);
    expect(encodeValue(new Set([1, 2, 3, 4, 5]), { limits })).toEqual([
      1,
      2,
      3,
      '...[truncated 2 items]',
    ]);
    expect(encodeValue([1, 2, 3], { limits })).toEqual([1, 2, 3]);
    expect(encodeValue(new Set([1, 2, 3]), { limits })).toEqual([1, 2, 3]);
  });

  it('are secrets after a name of one in a list of pairs', () => {
    expect(encodeValue(['a', 'x', 'X-Api-Key', 'y'])).toEqual([
      'a',
      'x',
      'X-Api-Key',
      '[REDACTED]',
    ]);
    expect(encodeValue(['api key', 'y'])).toEqual(['api key', '[REDACTED]']);
    expect(encodeValue(['user api key', 'y'])).toEqual(['user api key', '[REDACTED]']);
    expect(encodeValue(['user[password]', 'y'])).toEqual(['user[password]', '[REDACTED]']);
    const longest = `${'x'.repeat(119)}.password`;
    expect(encodeValue([longest, 'y'])).toEqual([longest, '[REDACTED]']);
  });

  it.each([
    [['x', 'password', 'y', 'z']],
    [['password', 'y', 'z']],
    [['please do not forget to reset your password', 'y']],
    [['1 password', 'y']],
    [['the password!', 'y']],
    [[`${'x'.repeat(128)}.password`, 'y']],
    [[5, 'y']],
  ])('stay where no name stands before them: %j', (items) => {
    expect(encodeValue(items)).toEqual(items);
  });
});
