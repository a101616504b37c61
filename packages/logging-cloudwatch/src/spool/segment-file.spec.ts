import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { segmentName } from './segment';
import { SegmentFile, type Write } from './segment-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'segment-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const path = (): string => join(folder, segmentName(0));
const content = (): string => readFileSync(path(), 'utf8');

it('only its owner can read it', () => {
  new SegmentFile(folder, 0).close();
  expect(statSync(path()).mode & 0o777).toBe(0o600);
});

it('is never a file that is there already, nor where a link leads', () => {
  new SegmentFile(folder, 0).close();
  expect(() => new SegmentFile(folder, 0)).toThrow('EEXIST');
  symlinkSync('/tmp/elsewhere', join(folder, segmentName(1)));
  expect(() => new SegmentFile(folder, 1)).toThrow('EEXIST');
});

it('goes on after a short write', () => {
  const short: Write = (file, chunk, offset, length, place) =>
    writeSync(file, chunk, offset, Math.min(length, 3), place);
  const segment = new SegmentFile(folder, 0, short);
  segment.append(Buffer.from('first '));
  segment.append(Buffer.from('second'));
  segment.close();
  expect([content(), segment.length]).toEqual(['first second', 12]);
});

it('fails where the disk takes no byte', () => {
  const segment = new SegmentFile(folder, 0, () => 0);
  expect(() => segment.append(Buffer.from('x'))).toThrow('the disk takes no more bytes');
  segment.close();
});

it('cuts off or overwrites what a failed append left behind', () => {
  let isFull = true;
  const full: Write = (file, chunk, offset, length, place) => {
    if (isFull && offset > 0) throw new Error('ENOSPC');
    return writeSync(file, chunk, offset, isFull ? 2 : length, place);
  };
  const segment = new SegmentFile(folder, 0, full);
  expect(() => segment.append(Buffer.from('torn'))).toThrow('ENOSPC');
  expect([content(), segment.length]).toEqual(['to', 0]);
  segment.mend();
  expect(content()).toBe('');
  isFull = false;
  segment.append(Buffer.from('whole'));
  segment.close();
  expect(content()).toBe('whole');
  // The file is closed: there is nothing to mend it with, and nobody to tell.
  segment.mend();
});
