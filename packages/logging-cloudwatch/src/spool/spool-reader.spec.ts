import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { segmentName } from './segment';
import { SpoolReader } from './spool-reader';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'reader-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const lineOf = (message: string): string => `17000000000001 ${message}\n`;

/** Writes segments, each of these messages, and returns where the spool ends. */
function writeSegments(...segments: readonly (readonly string[])[]): number {
  let position = 0;
  for (const messages of segments) {
    const text = messages.map(lineOf).join('');
    writeFileSync(join(folder, segmentName(position)), text);
    position += Buffer.byteLength(text);
  }
  return position;
}

function readAll(reader: SpoolReader, limit: number) {
  const messages: string[] = [];
  let damaged = 0;
  while (reader.position < limit) {
    const found = reader.read(limit);
    messages.push(...found.lines.map(({ message }) => message));
    damaged += found.damaged;
  }
  reader.close();
  return { messages, damaged };
}

it('reads segment after segment, and nothing beyond the limit', () => {
  const limit = writeSegments(['a', 'b'], ['c'], ['d', 'e']);
  const reader = new SpoolReader(folder, 0);
  appendFileSync(join(folder, segmentName(limit - 2 * lineOf('d').length)), lineOf('uncommitted'));
  expect(readAll(reader, limit)).toEqual({ messages: ['a', 'b', 'c', 'd', 'e'], damaged: 0 });
});

it('begins at any line', () => {
  const limit = writeSegments(['a', 'b'], ['c']);
  const reader = new SpoolReader(folder, lineOf('a').length);
  expect(readAll(reader, limit).messages).toEqual(['b', 'c']);
});

it('reads lines that are longer than what it reads at once', () => {
  const messages = ['short', 'x'.repeat(5_000), 'é'.repeat(700), 'short'];
  const limit = writeSegments(messages, messages);
  expect(readAll(new SpoolReader(folder, 0, 64), limit)).toEqual({
    messages: [...messages, ...messages],
    damaged: 0,
  });
});

it('goes on at the next segment where one is gone', () => {
  const limit = writeSegments(['a'], ['b'], ['c']);
  unlinkSync(join(folder, segmentName(lineOf('a').length)));
  expect(readAll(new SpoolReader(folder, 0), limit).messages).toEqual(['a', 'c']);
});

it('passes over everything where all is gone', () => {
  const reader = new SpoolReader(folder, 0);
  expect(readAll(reader, 1_000)).toEqual({ messages: [], damaged: 0 });
  expect(reader.position).toBe(1_000);
});

it('goes on where it is told, in another segment', () => {
  const limit = writeSegments(['a'], ['b'], ['c']);
  const reader = new SpoolReader(folder, 0);
  reader.read(lineOf('a').length);
  reader.skipTo(2 * lineOf('a').length);
  expect(readAll(reader, limit).messages).toEqual(['c']);
});

it('counts the end of a segment that is no whole line as damaged, and reads the next segment', () => {
  writeFileSync(join(folder, segmentName(0)), `${lineOf('a')}1700000000`);
  const next = lineOf('a').length + 10;
  writeFileSync(join(folder, segmentName(next)), lineOf('b'));
  const limit = next + lineOf('b').length;
  expect(readAll(new SpoolReader(folder, 0), limit)).toEqual({ messages: ['a', 'b'], damaged: 1 });
});

it('what was read stays as it is while it is on its way, and its memory is used again later', () => {
  const messages = Array.from({ length: 100 }, (_, index) => `message ${index}`);
  const limit = writeSegments(messages);
  const reader = new SpoolReader(folder, 0, 256);
  const lines = [];
  while (reader.position < limit) {
    const found = reader.read(limit);
    lines.push(...found.lines);
    if (lines.length > 50) reader.release(lines[20]?.sequence ?? 0);
  }
  reader.close();
  expect(lines.slice(21).map(({ message }) => message)).toEqual(messages.slice(21));
});

it('follows no links', () => {
  writeFileSync(join(folder, 'elsewhere'), lineOf('secret'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, segmentName(0)));
  expect(() => new SpoolReader(folder, 0).read(100)).toThrow('ELOOP');
});

it('passes over a segment that the disk has emptied', () => {
  const limit = writeSegments(['a'], ['b'], ['c']);
  truncateSync(join(folder, segmentName(lineOf('a').length)));
  expect(readAll(new SpoolReader(folder, 0), limit).messages).toEqual(['a', 'c']);
  truncateSync(join(folder, segmentName(0)));
  expect(readAll(new SpoolReader(folder, 0), limit).messages).toEqual(['c']);
});

it('reads what is written after the disk has emptied the segment being written', () => {
  const limit = writeSegments(['a', 'b']);
  truncateSync(join(folder, segmentName(0)));
  const reader = new SpoolReader(folder, 0);
  expect(reader.read(limit)).toEqual({ lines: [], damaged: 0 });
  writeFileSync(join(folder, segmentName(0)), lineOf('a') + lineOf('b') + lineOf('c'));
  expect(readAll(reader, limit + lineOf('c').length).messages).toEqual(['c']);
});
