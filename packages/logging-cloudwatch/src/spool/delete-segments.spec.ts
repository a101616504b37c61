import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteSegment, deleteSegmentsBefore } from './delete-segments';
import { segmentName } from './segment';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segments-'));
  for (const start of [0, 100, 200]) writeFileSync(join(folder, segmentName(start)), 'x');
  writeFileSync(join(folder, 'cursor'), '100');
});
afterEach(() => rmSync(folder, { recursive: true }));

const left = (): readonly string[] => readdirSync(folder).sort();

it.each([
  [99, [0, 100, 200]],
  [100, [100, 200]],
  [199, [100, 200]],
  [200, [200]],
  [10_000, [200]],
])('what is delivered up to %d leaves the segments %j', (position, starts) => {
  deleteSegmentsBefore(folder, position);
  expect(left()).toEqual([...starts.map(segmentName), 'cursor']);
});

it('a segment that is gone already is fine', () => {
  deleteSegment(folder, 100);
  deleteSegment(folder, 100);
  expect(left()).toEqual([segmentName(0), segmentName(200), 'cursor']);
});
