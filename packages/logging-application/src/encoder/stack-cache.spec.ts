import { createEncoder, encode, encodeLine } from '../../test/encode';
import { NOTHING_BOUND } from './bound-context';

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
