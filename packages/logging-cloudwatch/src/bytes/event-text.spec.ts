import { Chunk } from './chunk';
import { decodeText, encodeText } from './event-text';

const text = 'mañana 日本語';

it('a string becomes bytes and back', () => {
  const encoded = encodeText(text);
  expect(encoded.end - encoded.start).toBe(Buffer.byteLength(text));
  expect(decodeText(encoded)).toBe(text);
  expect(decodeText(text)).toBe(text);
});

it('bytes stay where they lie', () => {
  const inSpool = { chunk: Chunk.of(`before ${text} after`), start: 7, end: 7 + 17 };
  expect(encodeText(inSpool)).toBe(inSpool);
  expect(decodeText(inSpool)).toBe(text);
});
