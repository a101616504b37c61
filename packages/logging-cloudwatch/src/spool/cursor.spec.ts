import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCursor, Cursor, resumePosition } from './cursor';
import { segmentName } from './segment';

const LINES = 'one\ntwo\nthree\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spool-'));
  writeFileSync(join(folder, segmentName(100)), LINES);
});
afterEach(() => rmSync(folder, { recursive: true }));

const cursorSays = (text: string) => writeFileSync(join(folder, 'cursor'), text);
const resumed = () => resumePosition(folder, [100], 100 + LINES.length);

it('is where delivery goes on', () => {
  createCursor(folder);
  expect(resumed()).toBe(0);
  const cursor = new Cursor(folder);
  cursor.move(1_000);
  cursor.move(104);
  cursor.close();
  expect(readFileSync(join(folder, 'cursor'), 'utf8')).toBe('0000000000000104');
  expect(resumed()).toBe(104);
});

it('after the last line says that nothing is left', () => {
  cursorSays('0000000000000114');
  expect(resumed()).toBe(114);
});

it('before the first segment that is left says nothing wrong', () => {
  cursorSays('0000000000000042');
  expect(resumed()).toBe(42);
});

it.each(['', '104', 'garbage of sixtn', '\0'.repeat(16), '9999999999999999', '0000000000000115'])(
  'that cannot be right (%j) means the beginning',
  (text) => {
    cursorSays(text);
    expect(resumed()).toBe(0);
  },
);

it('in the middle of a line means the beginning of its segment', () => {
  cursorSays('0000000000000106');
  expect(resumed()).toBe(100);
});

it('that is missing or a link means the beginning', () => {
  expect(resumed()).toBe(0);
  writeFileSync(join(folder, 'elsewhere'), '0000000000000104');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'cursor'));
  expect(resumed()).toBe(0);
  expect(() => new Cursor(folder)).toThrow('ELOOP');
});
