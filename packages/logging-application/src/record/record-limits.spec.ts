import { duplicateKeys } from '../../test/duplicate-keys';
import { encode, encodeLine, encodeValue } from '../../test/encode';

describe('the limits of a record', () => {
  it('bound the depth of containers', () => {
    const nest = (depth: number): unknown => (depth === 0 ? { end: 1 } : { in: nest(depth - 1) });
    const limits = { depth: 3 };
    expect(encodeValue(nest(2), { limits })).toEqual({ in: { in: { end: 1 } } });
    expect(encodeValue(nest(3), { limits })).toEqual({
      in: { in: { in: '[truncated: deeper than 3]' } },
    });
    expect(encodeValue([[[[]]]], { limits })).toEqual([[['[truncated: deeper than 3]']]]);
  });

  it('bound the values of a record', () => {
    const limits = { nodesPerRecord: 5 };
    expect(encodeValue([1, 2, 3, 4, 5, 6, 7], { limits })).toEqual([
      1,
      2,
      3,
      4,
      '...[truncated 3 items]',
    ]);
    expect(encode({ a: 1, b: 2, c: 3, d: 4, e: 5 }, { limits })).toMatchObject({ e: 5 });
    expect(encode({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, { limits })).not.toHaveProperty('f');
    expect(
      encodeValue(
        new Map([
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
          [5, 5],
        ]),
        { limits },
      ),
    ).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4, '...': '[truncated 1 keys]' });
  });

  it('bound the characters of a text and of a stack', () => {
    const limits = { stringChars: 10, stackChars: 30 };
    expect(encodeValue('x'.repeat(10), { limits })).toBe('x'.repeat(10));
    expect(encodeValue('x'.repeat(11), { limits })).toBe(`${'x'.repeat(10)}...[truncated 1 chars]`);
    const error = Object.assign(new Error('x'), { stack: 's'.repeat(40) });
    expect(encode({ error }, { limits })).toMatchObject({
      error_stack: `${'s'.repeat(30)}...[truncated 10 chars]`,
    });
  });

  it.each([
    ['an array', [1, 2], ['...[truncated 2 items]']],
    ['a Set', new Set([1]), ['...[truncated 1 items]']],
    ['an object', { b: 1 }, { '...': '[truncated: more than 0 keys]' }],
    ['a Map', new Map([['b', 1]]), { '...': '[truncated 1 keys]' }],
  ])('may be reached before the first item of %s', (_, value, expected) => {
    expect(encodeValue(value, { limits: { nodesPerRecord: 1 } })).toEqual(expected);
  });

  it('never name a key twice for what is left out', () => {
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, at]));
    const named = { '...': 'mine', ...wide };
    const map = new Map(Object.entries(named));
    for (const context of [{ field: named }, named, { field: map }]) {
      const line = encodeLine(context);
      expect(duplicateKeys(line)).toEqual([]);
      expect(line).toContain('"...":"mine"');
    }
  });

  it('never let half a secret stand before a cut', () => {
    const limits = { stringChars: 20 };
    const secret = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    expect(encodeValue(`0123456789 ${secret}`, { limits })).toMatch(/^0123456789 \[REDACTED/);
    expect(encodeValue(`password=${'hunter2'.repeat(4)} and more`, { limits })).not.toContain(
      'hunter2',
    );
  });
});

describe('the time of a record', () => {
  const times = (count: number, value: unknown) =>
    Array.from({ length: 8 }, () => Array.from({ length: count }, () => value));

  it.each([
    ['labelled secrets', 'password=x,'],
    ['labels without a value', 'PWD=;'],
    ['card numbers', '4539578763621486 '],
    ['social security numbers', '123-45-6789 '],
    ['lists that are one secret', '{"token":["'],
    ['vendor tokens', `AKIA${'Z'.repeat(16)} `],
  ])('is bounded by what was looked at, not by what is left: %s', (_, unit) => {
    const text = unit.repeat(8_192 / unit.length);
    const record = encode({ field: times(250, text) });
    expect(record).toMatchObject({ truncated: true });
    expect(JSON.stringify(record['field'])).toContain('...[truncated');
  });

  it('is spent on a thrown object that is shown as a text, too', () => {
    const text = '{"token":["'.repeat(740);
    const record = encode({ error: { field: times(250, text) }, after: 'x' });
    expect(record).toMatchObject({ truncated: true });
    expect(record['error_message']).toContain('token');
    expect(record).not.toHaveProperty('after');
  });

  it('is spent on reading statements', () => {
    const statement = (at: number) => ({
      sql: `select ${at} from t where id = ? ${'and x '.repeat(1_300)}`,
      values: [7],
    });
    const record = encode({ field: Array.from({ length: 16 }, (_, at) => statement(at)) });
    expect(record).toMatchObject({ truncated: true });
  });

  it('is no shorter for short lines', () => {
    const text = `"token":["${'x","'.repeat(1_900)}"]`;
    const record = encode(
      { a: Array.from({ length: 8 }, () => text) },
      { limits: { lineBytes: 4_096 } },
    );
    expect(record['a']).toEqual(Array.from({ length: 8 }, () => '"token":"[REDACTED]"'));
    expect(record).not.toHaveProperty('truncated');
  });

  it('does not cut a long line of ordinary text', () => {
    const request =
      'GET /api/v1/users?page=2&sort=asc 200 12ms user_id=123e4567-e89b-12d3-a456-426614174000 ';
    const texts = Array.from({ length: 16 }, () => request.repeat(90));
    expect(encode({ texts })).not.toHaveProperty('truncated');
  });

  it.each([
    ['a field', (value: bigint) => ({ field: value })],
    ['the key of a Map', (value: bigint) => ({ field: new Map([[value, 1]]) })],
    ['what was thrown', (value: bigint) => ({ error: value })],
  ])('is not spent on the digits of a huge integer: %s', (_, context) => {
    const line = encodeLine(context(-(10n ** 100_000n)));
    expect(line).toMatch(/\[BigInt about 10000\d digits\]/);
  });

  it('is spent on the digits of an integer that can be shown', () => {
    const digits = '9'.repeat(10_000);
    expect(encodeValue(BigInt(digits))).toBe(`${digits.slice(0, 8_192)}...[truncated 1808 chars]`);
    expect(encodeValue(-123_456_789_012_345_678_901n)).toBe('-123456789012345678901');
  });

  it('is not spent on ever more huge integers', () => {
    const record = encode({ field: times(250, 10n ** 1_000_000n) });
    expect(record).toMatchObject({ truncated: true });
  });
});

describe('a part that cannot be read', () => {
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const anything: object = new Proxy(() => undefined, { get: () => anything });

  it.each([
    ['a revoked Proxy', revoked()],
    ['a Proxy that answers everything with itself', anything],
    ['an error whose cause is a revoked Proxy', new Error('x', { cause: revoked() })],
    ['an error with a list that is none', Object.assign(new Error('x'), { errors: anything })],
  ])('as the error leaves its neighbours: %s', (_, error) => {
    expect(encode({ before: 1, error, after: 2 })).toMatchObject({ before: 1, after: 2 });
  });

  it('as the error says so', () => {
    const { error_message: message } = encode({ error: revoked() });
    expect(message).toMatch(/^\[Unreadable: /);
  });

  it('names no pair', () => {
    const pair = new Proxy(
      { name: 'password', value: 'x' },
      {
        getOwnPropertyDescriptor: (target, key) => {
          if (key === 'key') throw new Error('no');
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      },
    );
    expect(encodeValue(pair)).toEqual({ name: 'password', value: '[REDACTED]' });
  });

  it('shows the content of a large object without a message, up to a text', () => {
    const large = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`k${at}`, 'x'.repeat(5_000)]),
    );
    const record = encode({ error: large, after: 2 });
    expect(record).toMatchObject({ error_type: 'Object', after: 2 });
    expect(record['error_message']).toMatch(/^\{"k0":"xxx/);
    expect((record['error_message'] as string).length).toBeLessThan(8_300);
    expect(record).not.toHaveProperty('truncated');
    const cut = encode(
      { a: 'x'.repeat(5_000), error: { status: 3 } },
      { limits: { lineBytes: 4_096 } },
    );
    expect(cut).toMatchObject({ truncated: true });
  });
});

it('judges a key by its end, however long it is', () => {
  const secret = 'hunter2';
  expect(encodeLine({ [`${'config.'.repeat(40)}password`]: secret })).not.toContain(secret);
  expect(encodeLine({ field: { [`${'x'.repeat(10_000)}_api_key`]: secret } })).not.toContain(
    secret,
  );
});

it('shows no user information of a URL whose host is cut off', () => {
  const url = `see https://bob:${'pw'.repeat(4_000)}@host/`;
  expect(encodeLine({ field: url }, { limits: { stringChars: 40 } })).not.toContain('pwpw');
  expect(encodeLine({ [url]: 1 })).not.toContain('pwpw');
});

it('shows no half of a secret at the end of a key', () => {
  const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(40);
  const key = `${body}\n-----END PRIVATE KEY-----`;
  expect(encodeLine({ [key]: 1 })).not.toContain('MIIEvQ');
});
