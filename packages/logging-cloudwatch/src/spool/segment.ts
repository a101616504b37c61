/** A spool is cut into segments, so that what is delivered can be deleted. */
const NAME = /^(\d{16})\.spool$/;

/** Name of the segment whose first byte is at `position` of the spool. */
export function segmentName(position: number): string {
  return `${String(position).padStart(16, '0')}.spool`;
}

/** Where the segments among these file names start, ascending. */
export function segmentStarts(names: readonly string[]): readonly number[] {
  const starts = names.flatMap((name) => {
    const digits = NAME.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  return starts.sort((a, b) => a - b);
}

const LARGEST_BYTES = 4 * 1024 * 1024;
const SMALLEST_BYTES = 8 * 1024;

/** A put and one reading more: lines that wait longer cost the collector of garbage. */
const READ_AHEAD_BYTES = 1.25 * 1024 * 1024;

/**
 * Bytes that are read ahead of delivery: enough for a whole put. What is read can no longer be
 * given up to make room, so that it is less where the spool may hold little.
 */
export function readAheadBytes(capacityBytes: number): number {
  return Math.min(READ_AHEAD_BYTES, Math.floor(capacityBytes / 4));
}

/** Bytes after which a segment is full: 4 MiB, less where the spool may hold little. */
export function segmentBytes(capacityBytes: number): number {
  return Math.max(SMALLEST_BYTES, Math.min(LARGEST_BYTES, Math.floor(capacityBytes / 16)));
}
