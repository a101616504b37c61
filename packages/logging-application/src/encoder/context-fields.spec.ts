import { createTraceScope } from '@dashtam/logging-domain';
import { duplicateKeys } from '../../test/duplicate-keys';
import { TRACE_ID, createEncoder, encode, encodeLine } from '../../test/encode';
import { NOTHING_BOUND } from './bound-context';

const SPAN_ID = 'b7ad6b7169203331';
const GITHUB_TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

/** The line of a call with `context` on a logger that is bound to `bound`. */
function lineOf(bound: object, context: object): string {
  const encoder = createEncoder({}, createTraceScope(TRACE_ID, SPAN_ID, 1));
  return encodeLine(context, {}, encoder.bind(NOTHING_BOUND, bound), encoder);
}

const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;

describe('the fields of a context', () => {
  it('are its own, not inherited ones', () => {
    const context = Object.assign(Object.create({ inherited: 1 }) as object, { own: 2 });
    expect(encode(context)).toMatchObject({ own: 2 });
    expect(encode(context)).not.toHaveProperty('inherited');
  });

  it('end at the limit of keys, and the line says so', () => {
    const limits = { keysPerContainer: 3 };
    const four = { a: 1, b: 2, c: 3, d: 4 };
    expect(encode(four, { limits })).toMatchObject({
      a: 1,
      b: 2,
      c: 3,
      '...': expect.stringContaining('more than 3') as unknown,
    });
    expect(encode(four, { limits })).not.toHaveProperty('d');
    expect(encode({ a: 1, b: 2, c: 3 }, { limits })).not.toHaveProperty('...');
  });

  it('do not leak into the next record', () => {
    const encoder = createEncoder();
    encodeLine(
      { error: new Error('x'), a: 1, trace_id: 'mine', span_id: 's' },
      {},
      NOTHING_BOUND,
      encoder,
    );
    const next = parse(encodeLine({ b: 2 }, {}, NOTHING_BOUND, encoder));
    expect(next).toEqual({
      timestamp: expect.any(String) as unknown,
      level: 'info',
      message: 'Message',
      b: 2,
      trace_id: TRACE_ID,
    });
  });

  it('tell an error that cannot be read at all', () => {
    const refusing = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error('no prototype');
        },
        get: () => {
          throw new Error('no property');
        },
      },
    );
    expect(encodeLine({ error: refusing, a: 1 })).toContain('[Unreadable: no pro');
    expect(encode({ error: refusing, a: 1 })).toMatchObject({ a: 1 });
  });

  it('tell a getter that throws, also inside an object', () => {
    const bad = {
      get a(): never {
        throw new Error('broken');
      },
      b: 1,
    };
    const told = { a: '[Unreadable: broken]', b: 1 };
    expect(encode(bad)).toMatchObject(told);
    expect(encode({ bad })).toMatchObject({ bad: told });
  });

  it('keep their places when a call replaces what was bound twice', () => {
    const encoder = createEncoder();
    const first = encoder.bind(NOTHING_BOUND, { one: 1, two: 'zwei' });
    const second = encoder.bind(first, { three: 3, four: 'vier' });
    const line = encodeLine({ three: 'drei' }, {}, second, encoder);
    expect(parse(line)).toMatchObject({ one: 1, two: 'zwei', three: 'drei', four: 'vier' });
  });

  it('keep an own trace id out when it is a secret', () => {
    expect(encode({ trace_id: GITHUB_TOKEN })).toMatchObject({
      trace_id: TRACE_ID,
      context_trace_id: '[REDACTED]',
    });
  });

  it.each([
    ['with spaces', 'order 7'],
    ['too long', 'x'.repeat(129)],
    ['no text', 42],
  ])('keep a trace id that cannot be one under another name: %s', (_, trace_id) => {
    const encoder = createEncoder();
    const bound = encoder.bind(NOTHING_BOUND, { trace_id });
    const expected = { trace_id: TRACE_ID, context_trace_id: trace_id };
    expect(parse(encodeLine({ trace_id }, {}, NOTHING_BOUND, encoder))).toMatchObject(expected);
    expect(parse(encodeLine({}, {}, bound, encoder))).toMatchObject(expected);
  });

  it('keep a trace id that can be one under no other name', () => {
    expect(encode({ trace_id: 'mine' })).toMatchObject({ trace_id: 'mine' });
    expect(encode({ trace_id: 'mine' })).not.toHaveProperty('context_trace_id');
  });

  it.each([undefined, null])('take a trace id that is %s for none', (trace_id) => {
    expect(encode({ trace_id })).not.toHaveProperty('context_trace_id');
  });

  it('have span or flags of their own instead of those of the scope', () => {
    const line = lineOf({}, { trace_flags: 'f' });
    expect(parse(line)).toMatchObject({ trace_flags: 'f', trace_id: TRACE_ID });
    for (const own of [line, lineOf({}, { span_id: 's' }), lineOf({ span_id: 's' }, {})]) {
      expect(duplicateKeys(own)).toEqual([]);
      expect(own).not.toContain(SPAN_ID);
    }
    expect(lineOf({}, {})).toContain(SPAN_ID);
  });

  it('stand once where a call and its binding both have an error and share nothing else', () => {
    const line = lineOf(
      { error: new Error('bound'), a: 1 },
      { error: new TypeError('call'), b: 2 },
    );
    expect(duplicateKeys(line)).toEqual([]);
    expect(parse(line)).toMatchObject({
      a: 1,
      b: 2,
      error_type: 'TypeError',
      error_message: 'call',
    });
  });

  it('keep the bound error where the call has none', () => {
    expect(parse(lineOf({ error: new Error('bound') }, { b: 2 }))).toMatchObject({
      error_message: 'bound',
      b: 2,
    });
  });

  it('may be called like those of an error where none is given', () => {
    for (const context of [
      { error_message: 'text', error_stack: 's' },
      { error_message: 'text', error_stack: 's', error: undefined },
    ]) {
      const line = encodeLine(context);
      expect(parse(line)).toMatchObject({ error_message: 'text', error_stack: 's' });
      expect(parse(line)).not.toHaveProperty('error_type');
      expect(duplicateKeys(line)).toEqual([]);
    }
  });

  it('are kept under another name beside those of an error', () => {
    const own = {
      error_type: 1,
      error_message: 2,
      error_stack: 3,
      error_causes: 4,
      error_properties: 5,
    };
    const error = Object.assign(new Error('x', { cause: 'y' }), { status: 3 });
    const line = encodeLine({ ...own, error });
    const renamed = Object.entries(own).map(([name, value]) => [`context_${name}`, value]);
    expect(parse(line)).toMatchObject(Object.fromEntries(renamed));
    expect(duplicateKeys(line)).toEqual([]);
  });

  it('have the code of the caller instead of that of the error, in any order', () => {
    const error = Object.assign(new Error('x'), { code: 'E' });
    for (const context of [
      { error_code: 'MINE', error },
      { error, error_code: 'MINE' },
    ]) {
      const line = encodeLine(context);
      expect(parse(line)).toMatchObject({ error_code: 'MINE', error_message: 'x' });
      expect(duplicateKeys(line)).toEqual([]);
    }
  });

  it('of a binding add to those of its parent and take the place of some', () => {
    const encoder = createEncoder();
    const parent = encoder.bind(NOTHING_BOUND, { a: 1, b: 1, trace_id: 'parent' });
    const child = encoder.bind(parent, { b: 2, c: 2 });
    const line = encodeLine({}, {}, child, encoder);
    expect(parse(line)).toMatchObject({ a: 1, b: 2, c: 2, trace_id: 'parent' });
    expect(duplicateKeys(line)).toEqual([]);
    expect(parse(encodeLine({}, {}, parent, encoder))).toMatchObject({ a: 1, b: 1 });
  });

  it('take at most half of a line when they are bound, parents and children together', () => {
    const encoder = createEncoder({ limits: { lineBytes: 8_192 } });
    const parent = encoder.bind(NOTHING_BOUND, { a: 'x'.repeat(3_000) });
    const child = encoder.bind(parent, { b: 'x'.repeat(3_000) });
    const record = parse(encodeLine({ c: 'z'.repeat(1_000) }, {}, child, encoder));
    expect(record['a']).toHaveLength(3_000);
    expect((record['b'] as string).length).toBeLessThan(1_200);
    expect(record['c']).toHaveLength(1_000);
  });

  it('give way to those of an error that a getter returns', () => {
    const line = encodeLine({
      get error() {
        return new TypeError('read');
      },
      error_code: 'MINE',
      error_message: 'mine',
    });
    expect(parse(line)).toMatchObject({
      error_type: 'TypeError',
      error_message: 'read',
      error_code: 'MINE',
      context_error_message: 'mine',
    });
    expect(duplicateKeys(line)).toEqual([]);
  });
});
