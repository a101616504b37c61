import { encode, encodeLine, encodeValue } from '../../test/encode';

/** What a terminal or a line-based tool must never see raw, by Unicode category. */
const isHostile = (unit: string) => /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u.test(unit);

/** Throws anything, as JavaScript allows. */
function raise(thrown: unknown): never {
  throw thrown as Error;
}

describe('values', () => {
  it.each([
    ['undefined in an array', [undefined, 1], [null, 1]],
    ['a bigint', 12345678901234567890n, '12345678901234567890'],
    ['NaN', Number.NaN, null],
    ['Infinity', Number.POSITIVE_INFINITY, null],
    ['minus zero', -0, 0],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an invalid date', new Date(Number.NaN), null],
    [
      'a Map',
      new Map<unknown, unknown>([
        ['a', 1],
        ['password', 'x'],
        [1, 2],
      ]),
      { a: 1, password: '[REDACTED]', 1: 2 },
    ],
    ['a Set', new Set([1, 'a']), [1, 'a']],
    [
      'Headers',
      new Headers({ Authorization: 'x', Accept: 'y' }),
      { accept: 'y', authorization: '[REDACTED]' },
    ],
    [
      'URLSearchParams',
      new URLSearchParams('a=1&a=2&token=x'),
      { a: ['1', '2'], token: '[REDACTED]' },
    ],
    ['a URL', new URL('https://example.com/a?b=c'), 'https://example.com/a?b=c'],
    ['a Buffer', Buffer.from('secret'), '[Buffer 6 bytes]'],
    ['a typed array', new Float64Array(2), '[Float64Array 16 bytes]'],
    ['an ArrayBuffer', new ArrayBuffer(8), '[ArrayBuffer 8 bytes]'],
    ['a RegExp', /a+/gi, '/a+/gi'],
    ['a function', function named() {}, '[Function named]'],
    ['a symbol', Symbol('s'), '[Symbol s]'],
    ['a boxed text', Object('text'), 'text'],
    ['a promise', Promise.resolve(1), '[Promise]'],
    ['an empty object', {}, {}],
    ['an empty array', [], []],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ['a sparse array', new Array(3), [null, null, null]],
  ])('writes %s', (_, value, expected) => {
    expect(encodeValue(value)).toEqual(expected);
  });

  it('omits undefined fields', () => {
    expect(encode({ a: undefined, b: { c: undefined } })).toMatchObject({ b: {} });
    expect(encode({ password: undefined })).not.toHaveProperty('password');
  });

  it('writes own enumerable properties of a class instance, and no inherited ones', () => {
    class Point {
      readonly x = 1;
      readonly #hidden = 2;
      get y() {
        return this.#hidden;
      }
    }
    expect(
      encodeValue(Object.assign(Object.create({ inherited: 1 }) as object, { own: 1 })),
    ).toEqual({ own: 1 });
    expect(encodeValue(new Point())).toEqual({ x: 1 });
  });

  it('honours toJSON once, redacting its result', () => {
    const looping: { toJSON?: () => unknown; a: number } = { a: 1 };
    looping.toJSON = () => looping;
    expect(encodeValue({ toJSON: () => ({ token: 't', keep: 1 }) })).toEqual({
      token: '[REDACTED]',
      keep: 1,
    });
    expect(encodeValue(looping)).toMatchObject({ a: 1 });
    expect(encodeValue({ toJSON: () => ({ a: 1, toJSON: () => 'again' }) })).toEqual({
      a: 1,
      toJSON: '[Function toJSON]',
    });
  });

  it.each([
    ['null', null, null],
    ['a text', 'password=hunter2', 'password=[REDACTED]'],
    ['a number', 5, 5],
    ['a bigint', 5n, '5'],
    ['a list', [1, { token: 't' }], [1, { token: '[REDACTED]' }]],
    ['nothing', undefined, undefined],
  ])('writes what toJSON gives: %s', (_, form, expected) => {
    expect(encodeValue({ toJSON: () => form })).toEqual(expected);
  });

  it.each([1e11, 123_456_789_012, 1_763_060_400_123, 4_111_111_111_111_112, -1e300, 0.1])(
    'leaves the number %d as it is',
    (value) => {
      expect(encodeValue(value)).toBe(value);
    },
  );

  it.each([true, false, 0, -1, -99_999_999_999, 5e-324])('writes %s as a field', (value) => {
    expect(encode({ field: value, next: 1 })).toMatchObject({ field: value, next: 1 });
  });

  it.each([4_111_111_111_111_111, -4_111_111_111_111_111])(
    'hides the card number that %d holds',
    (value) => {
      expect(encodeLine({ total: value })).not.toContain('4111');
      expect(encodeLine({ totals: [value] })).not.toContain('4111');
    },
  );

  it('marks cycles and writes shared references twice', () => {
    const shared = { a: 1 };
    const cycle: Record<string, unknown> = { shared, again: shared };
    cycle['self'] = cycle;
    expect(encodeValue(cycle)).toEqual({ shared, again: shared, self: '[Circular]' });
    expect(encode(cycle)).toMatchObject({ self: '[Circular]' });
  });

  it('writes an error under any key', () => {
    expect(encodeValue(Object.assign(new TypeError('no'), { code: 7 }))).toMatchObject({
      type: 'TypeError',
      message: 'no',
      code: 7,
      stack: expect.stringContaining('no') as unknown,
    });
  });

  it.each([
    [
      'a getter',
      {
        get bad() {
          throw new Error('nope');
        },
        good: 1,
      },
      '[Unreadable: nope]',
    ],
    [
      'toJSON',
      {
        bad: {
          toJSON() {
            throw new TypeError('nope');
          },
        },
        good: 1,
      },
      '[Unreadable: nope]',
    ],
    [
      'a thrown text',
      {
        get bad() {
          return raise('nope');
        },
        good: 1,
      },
      '[Unreadable: nope]',
    ],
    [
      'a thrown object that throws',
      {
        get bad() {
          return raise(
            new Proxy(
              {},
              {
                get() {
                  return raise(1);
                },
              },
            ),
          );
        },
        good: 1,
      },
      '[Unreadable: unknown]',
    ],
  ])('loses only the one field where %s throws', (_, context, expected) => {
    expect(encode(context)).toMatchObject({ bad: expected, good: 1 });
  });

  it('survives a revoked Proxy as value and as context', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(encode({ bad: proxy, good: 1 })).toMatchObject({
      bad: expect.stringMatching(/^\[Unreadable: /) as unknown,
      good: 1,
    });
    expect(encode(proxy)).toMatchObject({
      context: expect.stringMatching(/^\[Unreadable: /) as unknown,
    });
  });

  it('ends at depth 8', () => {
    const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ inner }), { end: 1 });
    expect(encodeLine(deep)).toContain('[truncated: deeper than 8]');
  });

  it('cuts long text between characters and says how much is gone', () => {
    expect(encodeValue('a'.repeat(10_000))).toBe(`${'a'.repeat(8_192)}...[truncated 1808 chars]`);
    expect(encodeValue(`${'a'.repeat(8_191)}😀b`)).toBe(
      `${'a'.repeat(8_191)}...[truncated 3 chars]`,
    );
  });

  it('makes long keys that are cut alike differ', () => {
    const key = 'k'.repeat(300);
    const fields = encodeValue({ [`${key}1`]: 1, [`${key}2`]: 2 }) as object;
    expect(Object.values(fields)).toEqual([1, 2]);
  });

  it.each([
    '\u0000',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\u061c',
    '\ud800',
    '\udc00',
    '\n"}{',
  ])('escapes %j in keys and values', (text) => {
    const line = encodeLine({ [text]: text });
    expect(line.slice(0, -1).split('').filter(isHostile)).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ [text]: text });
  });

  it('leaves the objects of the caller as they were', () => {
    const context = { list: [1, { password: 'x' }], map: new Map([['a', 1]]) };
    const before = structuredClone(context);
    encodeLine(context);
    expect(context).toEqual(before);
  });

  it('runs a getter once', () => {
    const read = jest.fn(() => 'v');
    encodeLine({
      get a() {
        return read();
      },
      get value() {
        return read();
      },
    });
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('redaction by name', () => {
  it.each([
    [
      'any type',
      { password: { deep: 1 }, token: ['a'], secret: 5 },
      { password: '[REDACTED]', token: '[REDACTED]', secret: '[REDACTED]' },
    ],
    ['booleans and null', { password: true, token: null }, { password: true, token: null }],
    [
      'counts under plurals',
      { total_tokens: 5, tokens: 'a' },
      { total_tokens: 5, tokens: '[REDACTED]' },
    ],
    [
      'auth as text or container',
      { a: { auth: 'x' }, b: { auth: { user: 'u' } } },
      { a: { auth: '[REDACTED]' }, b: { auth: { user: 'u' } } },
    ],
    [
      'name and value objects',
      {
        h: [
          { name: 'Authorization', value: 'x' },
          { value: 'y', name: 'Host' },
        ],
      },
      {
        h: [
          { name: 'Authorization', value: '[REDACTED]' },
          { value: 'y', name: 'Host' },
        ],
      },
    ],
    [
      'pairs',
      {
        h: [
          ['Cookie', 'x'],
          ['Host', 'y'],
        ],
      },
      {
        h: [
          ['Cookie', '[REDACTED]'],
          ['Host', 'y'],
        ],
      },
    ],
    [
      'raw header lists',
      { h: ['Host', 'y', 'Authorization', 'x'] },
      { h: ['Host', 'y', 'Authorization', '[REDACTED]'] },
    ],
    [
      'any depth',
      { a: { b: [{ c: { apiKey: 'x' } }] } },
      { a: { b: [{ c: { apiKey: '[REDACTED]' } }] } },
    ],
  ])('covers %s', (_, context, expected) => {
    expect(encode(context)).toMatchObject(expected);
  });

  it('redacts session ids, or makes them pseudonyms where there is a key', () => {
    expect(encode({ session_id: 's1' })).toMatchObject({ session_id: '[REDACTED]' });
    const pseudonym = (id: string) => `ps_${id.length}`;
    expect(encode({ session_id: 's1' }, { pseudonym })).toMatchObject({ session_id: 'ps_2' });
    expect(encode({ session_id: 5, token: 't', auth: 'a' }, { pseudonym })).toMatchObject({
      session_id: '[REDACTED]',
      token: '[REDACTED]',
      auth: '[REDACTED]',
    });
  });
});
