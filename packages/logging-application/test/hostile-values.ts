import * as fc from 'fast-check';

/** Something that a planted secret must never be part of. */
export interface Planted {
  readonly secret: string;
  readonly value: () => unknown;
}

/** No word of a secret occurs by chance in anything else. */
const secretText = fc.stringMatching(/^zq[a-zA-Z0-9]{20}9Z$/);
const secretKey = fc.constantFrom(
  'password',
  'userPassword',
  'api_key',
  'X-Auth-Token',
  'client secret',
  'Authorization',
  'cookie',
  'sessionId',
);

const wrap: ((secret: string, key: string) => unknown)[] = [
  (secret, key) => ({ [key]: secret }),
  (secret, key) => new Map([[key, secret]]),
  (secret, key) => [{ name: key, value: secret }],
  (secret, key) => [[key, secret]],
  (secret, key) => ({ [key]: { deep: [secret] } }),
  (secret, key) => Object.assign(new Error('plain'), { [key]: secret }),
  (secret, key) => ({ toJSON: () => ({ [key]: secret }) }),
  (secret) => `password=${secret}`,
  (secret) => `{"a":1,"token":"${secret}"}`,
  (secret) => JSON.stringify({ body: JSON.stringify({ pwd: secret }) }),
  (secret) => `https://user:${secret}@example.com/`,
  (secret) => `Authorization: Bearer ${secret}`,
  (secret) => `<password>${secret}</password>`,
  (secret) => new Error(`cannot log in with password '${secret}'`),
  (secret) => ({ [`ghp_${secret}${secret}`]: 1 }),
  (secret) => `ghp_${secret}${secret}`,
  (secret) => `${'x'.repeat(8_170)} password=${secret}`,
];

/** A value that hides a secret somewhere. */
export const planted: fc.Arbitrary<Planted> = fc
  .record({ secret: secretText, key: secretKey, make: fc.constantFrom(...wrap) })
  .map(({ secret, key, make }) => ({ secret, value: () => make(secret, key) }));

function throwing(): never {
  throw new Error('trap');
}

const traps: ProxyHandler<object> = {
  get: throwing,
  has: throwing,
  ownKeys: throwing,
  getPrototypeOf: throwing,
  getOwnPropertyDescriptor: throwing,
};

/** Values whose own code throws, loops or lies. */
const hostile: fc.Arbitrary<() => unknown> = fc.constantFrom<(() => unknown)[]>(
  () => new Proxy({}, traps),
  () => new Proxy([], traps),
  () => Object.defineProperty({}, 'a', { enumerable: true, get: throwing }),
  () => ({ toJSON: throwing }),
  () => {
    const self: Record<string, unknown> = { a: 1 };
    return Object.assign(self, { self, toJSON: () => self });
  },
  () => Symbol('s'),
  () => throwing,
  () => Buffer.alloc(10),
  () => new Date(Number.NaN),
  () => new AggregateError([new Error('a', { cause: 'b' })], 'many'),
  () => ({ [Symbol.toStringTag]: 'Map' }),
  () => 4111111111111111,
);

const plain: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      maxDepth: 5,
    }),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Any value at all, made when it is asked for, since the generator must not touch hostile ones. */
export const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 8, arbitrary: plain.map((value) => () => value) },
  { weight: 2, arbitrary: hostile },
);

/** A key of any kind, reserved and special ones among them. */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'timestamp',
    'level',
    'message',
    'error',
    'trace_id',
    'span_id',
    'error_code',
    '__proto__',
    'constructor',
    'toString',
    '0',
    'value',
    'name',
    'truncated',
  ),
);
