import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { segmentName, segmentStarts } from './segment';

/** Deletes the segments of which nothing is needed from `position` on; never the last one. */
export function deleteSegmentsBefore(folder: string, position: number): void {
  const starts = segmentStarts(readdirSync(folder));
  starts.forEach((start, index) => {
    const end = starts[index + 1];
    if (end !== undefined && end <= position) deleteSegment(folder, start);
  });
}

/** Deletes one segment; that it is gone already is fine. */
export function deleteSegment(folder: string, start: number): void {
  try {
    unlinkSync(join(folder, segmentName(start)));
  } catch {
    // Gone, or it stays until the folder goes.
  }
}
