import { LOG_LEVELS } from '@dashtam/logging-domain';
import fc from 'fast-check';
import { Chunk } from '../bytes/chunk';
import { GatheredLines } from './gathered-lines';
import { FRAME_BYTES, parseSpoolLines } from './spool-line';

const NOW_MS = 1_700_000_000_000;

const parse = (content: string | Buffer, position = 0) => {
  const chunk = Chunk.of(content);
  return parseSpoolLines(chunk, chunk.bytes.length, position);
};

it('lines come back as they were gathered, at the places where they end', () => {
  const line = fc.record({
    message: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => JSON.stringify({ text })),
    level: fc.constantFrom(...LOG_LEVELS),
    timeMs: fc.integer({ min: 0, max: NOW_MS }),
  });
  fc.assert(
    fc.property(fc.array(line), (written) => {
      const gathered = new GatheredLines(1_000);
      for (const { message, level, timeMs } of written) gathered.add(message, level, timeMs);
      const { lines, damaged } = parse(gathered.bytes, 100);
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

it.each([
  '',
  'no prefix at all',
  '17000000000009 level',
  '1700000000000x message',
  '170000000000:1 message',
  '17000000000001-message',
  '17000000000001 ',
  '17000000000001 a page \0\0\0\0 of zeros 17000000000001 over two lines',
  '\0\0\0\0',
])('what is damaged is counted and its neighbours are read: %j', (damage) => {
  const good = '17000000000001 good\n';
  const { lines, damaged } = parse(`${good}${damage}\n${good}`);
  expect(lines.map(({ message }) => message)).toEqual(['good', 'good']);
  expect(damaged).toBe(1);
});

it('of several holes each costs the lines that it touches', () => {
  const good = '17000000000001 good\n';
  const hole = '17000000000001 a\0\0b\0c\n';
  const { lines, damaged } = parse(`${hole}${good}${hole}${hole}${good}`);
  expect(lines.map(({ message }) => message)).toEqual(['good', 'good']);
  expect(damaged).toBe(3);
});
