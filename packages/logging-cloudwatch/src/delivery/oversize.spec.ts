import fc from 'fast-check';
import { queuedLine } from '../../test/support/queued-lines';
import { fitToEvent } from './oversize';

const fit = (record: unknown, maxBytes?: number): string =>
  fitToEvent(queuedLine({ message: JSON.stringify(record) }), maxBytes);

describe('an oversize line', () => {
  const frame = { timestamp: '2025-11-13T19:00:00.123Z', level: 'INFO', message: 'hello' };

  it('is no line of at most 1,048,550 bytes, which is left alone', () => {
    const message = JSON.stringify({ text: 'x'.repeat(1_048_550 - 11) });
    expect(Buffer.byteLength(message)).toBe(1_048_550);
    expect(fitToEvent(queuedLine({ message }))).toBe(message);
  });

  it('becomes the same JSON with its longest fields cut, and says so', () => {
    const record = { ...frame, small: 1, body: 'b'.repeat(2_000_000), trace_id: 'abc' };
    const fitted = fit(record);
    const parsed = JSON.parse(fitted) as Record<string, unknown>;
    expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(1_048_550);
    expect(Buffer.byteLength(fitted)).toBeGreaterThan(1_048_000);
    expect(parsed).toEqual({
      ...record,
      body: expect.stringMatching(/^b+\.\.\.\[truncated \d+ chars\]$/) as string,
      truncated: true,
      original_bytes: Buffer.byteLength(JSON.stringify(record)),
    });
  });

  it('shares the room between long fields and keeps short ones whole', () => {
    const record = { ...frame, a: 'a'.repeat(5_000), b: 'b'.repeat(5_000), c: 'c'.repeat(100) };
    const parsed = JSON.parse(fit(record, 2_000)) as Record<string, string>;
    expect(parsed['c']).toBe(record.c);
    expect(parsed['a']?.length).toBe(parsed['b']?.length);
    expect(parsed['a']?.length).toBeGreaterThan(700);
  });

  it('keeps the beginning of the JSON text of a field that is no string', () => {
    const record = { ...frame, rows: Array.from({ length: 1_000 }, (_, id) => ({ id })) };
    const parsed = JSON.parse(fit(record, 1_000)) as Record<string, string>;
    expect(parsed['rows']).toMatch(/^\[{"id":0},{"id":1},.*\.\.\.\[truncated \d+ chars\]$/);
  });

  it('keeps the text as the message when it is no JSON object', () => {
    const line = queuedLine({ message: 'x'.repeat(5_000), level: 'error' });
    expect(JSON.parse(fitToEvent(line, 1_000))).toEqual({
      timestamp: '2023-11-14T22:13:20.000Z',
      level: 'ERROR',
      message: expect.stringMatching(/^x+\.\.\.\[truncated \d+ chars\]$/) as string,
      trace_id: 'trace-1',
      truncated: true,
      original_bytes: 5_000,
    });
    expect(fit(['x'.repeat(5_000)], 1_000).length).toBeLessThanOrEqual(1_000);
    expect(fit('x'.repeat(5_000), 1_000)).toContain('"truncated":true');
  });

  it('keeps the text as the message when there are too many fields to keep any', () => {
    const record = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, key) => [`key${key}`, key]),
    );
    const parsed = JSON.parse(fit(record, 1_000)) as Record<string, string>;
    expect(parsed['message']).toMatch(/^{"key0":0,"key1":1/);
  });

  it('is valid JSON within the limit, without half a character, whatever the text', () => {
    const text = fc.string({ unit: 'binary', minLength: 300, maxLength: 3_000 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), text, { minKeys: 1, maxKeys: 5 }), (fields) => {
        const fitted = fit({ ...frame, ...fields, trace_id: 'abc' }, 1_200);
        expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(1_200);
        const values = Object.values(JSON.parse(fitted) as Record<string, unknown>).map(String);
        expect(values.every((value) => Buffer.from(value).toString() === value)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
