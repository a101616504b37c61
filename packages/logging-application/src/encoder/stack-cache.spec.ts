import { DEFAULT_LIMITS } from '@dashtam/logging-domain';
import { createEncoder, encode, encodeLine } from '../../test/encode';
import { TextScanner } from '../redaction/scan/text-scanner';
import { NOTHING_BOUND } from './bound-context';
import { KeyTable } from './key-table';
import { StackCache } from './stack-cache';
import { ValueWriter } from './value-writer';

const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;

describe('a stack', () => {
  const at = '    at run (/app/a.js:1:1)\n    at main (/app/b.js:2:2)';
  const stackOf = (stack: string, limits = {}) =>
    encode({ error: Object.assign(new Error('x'), { stack }) }, { limits })['error_stack'];

  it('is whole the first time and each time after', () => {
    const encoder = createEncoder();
    const lines = ['one', 'two'].map((message) => {
      const error = Object.assign(new Error(message), { stack: `Error: ${message}\n${at}` });
      return parse(encodeLine({ error }, {}, NOTHING_BOUND, encoder))['error_stack'];
    });
    expect(lines).toEqual([`Error: one\n${at}`, `Error: two\n${at}`]);
  });

  it('loses the secrets of its text and of its frames', () => {
    const stack = 'Error: password=hunter2\n    at run (https://bob:hunter2@host/a.js:1:1)';
    expect(stackOf(stack)).toBe(
      'Error: password=[REDACTED]\n    at run (https://[REDACTED]@host/a.js:1:1)',
    );
  });

  it('has no frames where it was not written by the engine', () => {
    expect(stackOf('run@/app/a.js:1')).toBe('run@/app/a.js:1');
  });

  it('is cut at the limit of its characters', () => {
    const stack = `Error: x\n${at}`;
    expect(stackOf(stack, { stackChars: stack.length })).toBe(stack);
    expect(stackOf(stack, { stackChars: stack.length - 1 })).toBe(
      `${stack.slice(0, -1)}...[truncated 1 chars]`,
    );
  });

  it('keeps frames longer than a text may be', () => {
    const frames = Array.from(
      { length: 300 },
      (_, line) => `    at step${line} (/app/file.js:${line}:1)`,
    ).join('\n');
    expect(stackOf(`Error: x\n${frames}`)).toMatch(/^Error: x\n {4}at step0 .*/);
  });
});

describe('StackCache', () => {
  function setUp() {
    const scanner = new TextScanner();
    const writer = new ValueWriter(new KeyTable(scanner), scanner, DEFAULT_LIMITS, undefined);
    writer.start(1e9);
    const written = jest.spyOn(writer, 'text');
    const cache = new StackCache();
    /** Which frames had to be written for a stack of these. */
    const write = (frames: string) => {
      written.mockClear();
      expect(JSON.parse(cache.write(`Error: x${frames}`, writer))).toBe(`Error: x${frames}`);
      return written.mock.calls.map(([text]) => text).filter((text) => text !== 'Error: x');
    };
    return { write, writer, cache };
  }

  const frame = (at: number | string) => `\n    at run (/app/a.js:${at}:1)`;

  it('writes the frames of a place once', () => {
    const { write } = setUp();
    expect(write(frame(1))).toEqual([frame(1)]);
    expect(write(frame(1))).toEqual([]);
    expect(write(frame(2))).toEqual([frame(2)]);
    expect(write(frame(1))).toEqual([]);
  });

  it('remembers the first 128 places and forgets none of them', () => {
    const { write } = setUp();
    const places = Array.from({ length: 150 }, (_, at) => frame(at));
    places.forEach(write);
    expect(places.filter((frames) => write(frames).length === 0)).toEqual(places.slice(0, 128));
  });

  it('remembers frames of at most 8,192 characters', () => {
    const { write } = setUp();
    const long = frame('1'.repeat(8_192 - frame('').length));
    expect([write(long).length, write(long).length]).toEqual([1, 0]);
    expect([write(`${long}1`).length, write(`${long}1`).length]).toEqual([1, 1]);
  });

  it('does not remember frames that did not fit into their line', () => {
    const { write, writer, cache } = setUp();
    writer.start(200);
    cache.write(`Error: x${frame('1'.repeat(300))}`, writer);
    writer.start(1e9);
    expect(write(frame('1'.repeat(300)))).toHaveLength(1);
  });

  it('leaves the frames out where only the text fits', () => {
    const { writer, cache } = setUp();
    const frames = frame('1'.repeat(100));
    writer.start(150 + frames.length);
    expect(JSON.parse(cache.write(`Error: ${'x'.repeat(100)}${frames}`, writer))).toBe(
      `Error: ${'x'.repeat(100)}`,
    );
  });
});
