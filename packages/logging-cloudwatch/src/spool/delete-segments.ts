import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { segmentName, segmentStarts } from './segment';

/** Deletes the segments of which nothing is needed from `position` on; never the last one. */
export function deleteSegmentsBefore(folder: string, position: number): void {
  const starts = segmentStarts(namesIn(folder));
  starts.forEach((start, index) => {
    const end = starts[index + 1];
    if (end !== undefined && end <= position) deleteSegment(folder, start);
  });
}

/** None where the folder cannot be read now: what stays is deleted with the next batch. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Deletes one segment; that it is gone already is fine. */
export function deleteSegment(folder: string, start: number): void {
  try {
    unlinkSync(join(folder, segmentName(start)));
  } catch {
    // Gone, or it stays until the folder goes.
  }
}
