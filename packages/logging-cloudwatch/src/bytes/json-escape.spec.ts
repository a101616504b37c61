import fc from 'fast-check';
import { Chunk } from './chunk';
import { escapeJson, LARGEST_GROWTH } from './json-escape';

/** Escapes the middle of a larger text into the middle of a buffer. */
function escaped(text: string, before = '"', after = '"'): string {
  const source = Chunk.of(before + text + after);
  const start = Buffer.byteLength(before);
  const end = start + Buffer.byteLength(text);
  const target = new Chunk((end - start) * LARGEST_GROWTH + 10);
  const length = escapeJson(source.words, start, end, target.words, 10);
  return target.bytes.toString('utf8', 10, length);
}

const neighbour = fc.string({ unit: 'grapheme', maxLength: 5 });

it('says the same as JSON.stringify of JSON text, wherever that lies', () => {
  fc.assert(
    fc.property(fc.json(), neighbour, neighbour, (text, before, after) => {
      expect(`"${escaped(text, before, after)}"`).toBe(JSON.stringify(text));
    }),
    { numRuns: 500 },
  );
});

it('is read back as the text that it was made of, control characters included', () => {
  const anything = fc.string({
    unit: fc.constantFrom('"', '\\', '\n', '\0', '\x1f', ' ', 'é', '語'),
  });
  fc.assert(
    fc.property(anything, neighbour, neighbour, (text, before, after) => {
      expect(JSON.parse(`"${escaped(text, before, after)}"`)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

it('makes nothing of nothing', () => {
  expect(escaped('')).toBe('');
});

it('leaves every other byte alone', () => {
  const others = Array.from({ length: 0x7f - 0x20 + 1 }, (_, index) =>
    String.fromCharCode(0x20 + index),
  )
    .filter((character) => character !== '"' && character !== '\\')
    .join('');
  expect(escaped(others)).toBe(others);
});
