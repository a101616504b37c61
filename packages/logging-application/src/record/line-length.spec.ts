import { MAX_EVENT_BYTES } from '@dashtam/logging-domain';
import { duplicateKeys } from '../../test/duplicate-keys';
import {
  TIME_MS,
  TRACE_ID,
  createEncoder,
  encode,
  encodeLine,
  encodeValue,
} from '../../test/encode';
import { NOTHING_BOUND } from '../encoder/bound-context';

const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;
const big = (keys: number, chars: number) =>
  Object.fromEntries(Array.from({ length: keys }, (_, at) => [`k${at}`, 'x'.repeat(chars)]));

describe('a line that is too long', () => {
  const limits = { lineBytes: 4_096 };

  it('says that it was cut, and how many bytes were asked for', () => {
    const record = encode(big(10, 1_000), { limits });
    expect(record).toMatchObject({ truncated: true, trace_id: TRACE_ID });
    expect(record['original_bytes']).toBeGreaterThan(2_000);
    expect(record['original_bytes']).toBeLessThan(11_000);
    expect(record).not.toHaveProperty('sampling_rate');
  });

  it('asked for no bytes for what is left out as undefined', () => {
    const bytes = (context: object) => encode(context, { limits })['original_bytes'];
    const long = big(10, 1_000);
    expect(bytes({ ...long })).toEqual(expect.any(Number));
    expect(bytes({ gone: undefined, ...long })).toBe(bytes(long));
    const nested = { inside: { gone: undefined, ...long } };
    expect(bytes(nested)).toBe(bytes({ inside: long }));
  });

  it('says so although an object without a message was thrown, which is shown as a text', () => {
    const record = encode({ ...big(10, 1_000), error: { reason: 'no' } }, { limits });
    expect(record).toMatchObject({ truncated: true });
  });

  it('may cut the text of an error that the next line has whole', () => {
    const encoder = createEncoder({ limits });
    const error = Object.assign(new Error('m'.repeat(1_000)), { stack: '' });
    const textOf = (context: object) =>
      parse(encodeLine(context, {}, NOTHING_BOUND, encoder))['error_message'];
    expect(textOf({ ...big(1, 1_500), error })).not.toBe(error.message);
    expect(textOf({ error })).toBe(error.message);
    expect(textOf({ error })).toBe(error.message);
  });

  it('says nothing where everything fits', () => {
    expect(encode(big(2, 500), { limits })).not.toHaveProperty('truncated');
    expect(encode(big(2, 500), { limits })).not.toHaveProperty('original_bytes');
  });

  it('counts what is bound as well', () => {
    const encoder = createEncoder({ limits });
    const bound = encoder.bind(NOTHING_BOUND, big(1, 1_500));
    const line = encodeLine(big(1, 1_500), {}, bound, encoder);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(4_096);
    const { original_bytes: bytes } = parse(line);
    expect(bytes).toBeGreaterThanOrEqual(3_000);
  });

  it("leaves a caller's own fields of those names, bound or not", () => {
    const own = { truncated: 'mine', original_bytes: 'mine', sampling_rate: 'mine' };
    const encoder = createEncoder({ limits });
    const bound = encoder.bind(NOTHING_BOUND, own);
    const write = (context: object, binding = NOTHING_BOUND) =>
      encoder.encode('info', TIME_MS, 'Message', binding, context, 0.5).line;
    for (const line of [write({ ...own, ...big(10, 1_000) }), write(big(10, 1_000), bound)]) {
      expect(parse(line)).toMatchObject(own);
      expect(duplicateKeys(line)).toEqual([]);
    }
    expect(parse(write(big(10, 1_000)))).toMatchObject({ truncated: true, sampling_rate: 0.5 });
  });

  it('tells its rate although its context cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const encoder = createEncoder();
    const { line } = encoder.encode('info', TIME_MS, 'Message', NOTHING_BOUND, proxy, 0.5);
    expect(parse(line)).toMatchObject({ sampling_rate: 0.5 });
  });

  it('is no longer than an event of CloudWatch Logs, whatever the limit says', () => {
    const line = encodeLine(big(200, 8_000), { limits: { lineBytes: 1e9 } });
    expect(Buffer.byteLength(line)).toBeGreaterThan(900_000);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MAX_EVENT_BYTES);
  });

  it.each([
    ['text that grows when it is escaped', { a: '\u0001'.repeat(1_500), b: 1 }],
    ['text beyond ASCII', { a: '€'.repeat(1_500), b: 1 }],
    [
      'keys',
      Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${'k'.repeat(100)}${at}`, 1])),
    ],
    [
      'nested keys',
      {
        a: Object.fromEntries(
          Array.from({ length: 100 }, (_, at) => [`${'k'.repeat(100)}${at}`, 1]),
        ),
      },
    ],
    [
      'keys of a Map',
      { a: new Map(Array.from({ length: 100 }, (_, at) => [`${'k'.repeat(100)}${at}`, 1])) },
    ],
    ['short numbers', { a: Array.from({ length: 8 }, () => Array.from({ length: 250 }, () => 1)) }],
    ['short texts', { a: Array.from({ length: 8 }, () => Array.from({ length: 250 }, () => 'a')) }],
    ['keys that are secrets', { 'password=hunter2': 1, 'password=hunter3': 2 }],
    ['numbers', { a: Array.from({ length: 250 }, () => 1.2345678901234567e-300) }],
    ['an error', { error: new Error('x'.repeat(8_000)) }],
    [
      'stacks',
      { error: new AggregateError(Array.from({ length: 8 }, () => new Error('y'.repeat(500)))) },
    ],
  ])('is cut however it came to be: %s', (_, context) => {
    const line = encodeLine(context, { limits });
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(4_096);
    expect(parse(line)).toMatchObject({ truncated: true, trace_id: TRACE_ID });
  });

  it.each([
    ['an object', (text: string) => ({ a: { b: { c: [text, text, text] } } })],
    ['a Map', (text: string) => ({ a: new Map([['b', new Map([['c', [text, text, text]]])]]) })],
  ])('keeps what fits of a container that fills it: %s', (_, context) => {
    const { a } = encode(context('x'.repeat(2_000)), { limits });
    expect(a).toMatchObject({
      b: { c: expect.arrayContaining(['x'.repeat(2_000)]) as unknown },
    });
  });

  it('has room for a key of which the value is left out', () => {
    const left = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`key${at}`, undefined]),
    );
    expect(encode({ ...left, last: 1 }, { limits: { lineBytes: 3_000 } })).toMatchObject({
      last: 1,
    });
    expect(encodeValue({ ...left, last: 1 }, { limits: { lineBytes: 3_000 } })).toEqual({
      last: 1,
    });
  });

  it('keeps the beginning of the text that did not fit', () => {
    const { a } = encode({ a: 'x'.repeat(5_000) }, { limits });
    expect(a).toMatch(/^x{100,}\.\.\.\[truncated \d+ chars\]$/);
  });
});
