import * as fc from 'fast-check';
import { LevelGate, type LogSink } from '@dashtam/logging-domain';
import { StructuredLogger } from '../src/structured-logger';
import { duplicateKeys } from './duplicate-keys';
import { TIME_MS, fixedTrace } from './encode';
import { anyKey, anything, planted } from './hostile-values';

/** `npm run fuzz` asks for a million. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_251_113);
const MAX_LINE_BYTES = 262_144;

const lines: string[] = [];
const sink = { write: (line: string) => void lines.push(line) } as unknown as LogSink;
const root = new StructuredLogger({
  sink,
  trace: fixedTrace(),
  runtime: { now: () => TIME_MS },
  gate: new LevelGate('debug'),
});

const context = fc.array(fc.tuple(anyKey, anything), { maxLength: 6 });
const call = fc.record({ message: anything, bound: context, context, planted, place: anyKey });
const define = (fields: (readonly [string, () => unknown])[]): object => {
  const object = {};
  for (const [key, make] of fields) {
    const value = make();
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
  }
  return object;
};

/** The text of what may be looked at; hostile values are made anew each time. */
const snapshot = (fields: (readonly [string, () => unknown])[]): string[] =>
  fields.map(([, make]) => {
    try {
      return fc.stringify(make());
    } catch {
      return 'hostile';
    }
  });

it('any call gives one valid line with its fields and without its secrets', () => {
  const property = fc.property(call, ({ message, bound, context, planted, place }) => {
    lines.length = 0;
    const given = define([...context, [place, planted.value]]);
    const before = snapshot(context);
    const logger = root.bind(define(bound));
    (logger.info as (...args: unknown[]) => void).call(logger, message(), given);

    expect(lines).toHaveLength(1);
    const [line = ''] = lines;
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MAX_LINE_BYTES);
    const record = JSON.parse(line) as Record<string, unknown>;
    expect(record).toMatchObject({ timestamp: '2025-11-13T19:00:00.123Z', level: 'info' });
    expect(typeof record['message']).toBe('string');
    expect(record['trace_id']).toMatch(/^[A-Za-z0-9._:-]{1,128}$/);
    expect(duplicateKeys(line)).toEqual([]);
    expect(line).not.toContain(planted.secret);
    expect(snapshot(context)).toEqual(before);
  });
  fc.assert(property, { numRuns, seed });
}, 3_600_000);
