import { LOG_LEVELS } from '@dashtam/logging-domain';
import fc from 'fast-check';
import { FRAME_BYTES, parseSpoolLines, toSpoolLine } from './spool-line';

const NOW_MS = 1_700_000_000_000;

it('lines come back as they were written, at the places where they end', () => {
  const line = fc.record({
    message: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => JSON.stringify({ text })),
    level: fc.constantFrom(...LOG_LEVELS),
    timeMs: fc.integer({ min: 0, max: NOW_MS }),
  });
  fc.assert(
    fc.property(fc.array(line), (written) => {
      const text = written.map((each) => toSpoolLine(each.message, each.level, each.timeMs));
      const { lines, damaged } = parseSpoolLines(Buffer.from(text.join('')), 100);
      expect(damaged).toBe(0);
      expect(lines).toMatchObject(written);
      let end = 100;
      for (const { bytes, message, sequence } of lines) {
        expect(bytes).toBe(Buffer.byteLength(message));
        end += bytes + FRAME_BYTES;
        expect(sequence).toBe(end);
      }
    }),
  );
});

it('a newline between tokens becomes a space, so that a line stays a line', () => {
  expect(toSpoolLine('{\n"a":1}', 'warning', NOW_MS)).toBe('17000000000002 { "a":1}\n');
});

it('an instant that does not fit becomes the last one that does', () => {
  expect(toSpoolLine('x', 'debug', 8.64e15)).toBe('99999999999990 x\n');
});

it.each([
  '',
  'no prefix at all',
  '17000000000009 level',
  '1700000000000x message',
  '17000000000001 ',
])('what is damaged is counted and its neighbours are read: %j', (damage) => {
  const good = toSpoolLine('good', 'info', NOW_MS);
  const { lines, damaged } = parseSpoolLines(Buffer.from(`${good}${damage}\n${good}`), 0);
  expect(lines.map(({ message }) => message)).toEqual(['good', 'good']);
  expect(damaged).toBe(1);
});
