import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { segmentName } from './segment';
import { readExtent } from './spool-extent';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spool-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const segment = (start: number, text: string) =>
  writeFileSync(join(folder, segmentName(start)), text);

it('of an empty spool is nothing', () => {
  expect(readExtent(folder)).toEqual({ starts: [], end: 0, isTorn: false });
});

it('ends after the last line of the last segment', () => {
  segment(100, 'three\n');
  segment(0, 'one\ntwo\n');
  writeFileSync(join(folder, 'cursor'), 'x');
  expect(readExtent(folder)).toEqual({ starts: [0, 100], end: 106, isTorn: false });
});

it.each([
  ['follows whole ones', 'one\ntw', 4],
  ['is all there is', 'one', 0],
  ['is longer than what is read at once', `one\n${'x'.repeat(200_000)}`, 4],
])('does not hold a torn line that %s', (_name, text, end) => {
  segment(0, text);
  expect(readExtent(folder)).toEqual({ starts: [0], end, isTorn: true });
});

it('is not read through a link', () => {
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'file'), 'secret\n');
  symlinkSync(join(elsewhere, 'file'), join(folder, segmentName(0)));
  expect(() => readExtent(folder)).toThrow('ELOOP');
});
