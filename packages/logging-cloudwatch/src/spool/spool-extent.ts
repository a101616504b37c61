import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { segmentName, segmentStarts } from './segment';

const TAIL_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/** What there is of a spool that nobody writes to. */
export interface SpoolExtent {
  /** Where its segments start, ascending. */
  readonly starts: readonly number[];
  /** After its last whole line. */
  readonly end: number;
  /** Whether a line follows that its writer did not finish. */
  readonly isTorn: boolean;
}

/** @throws the system's error, also where a segment is a link */
export function readExtent(folder: string): SpoolExtent {
  const starts = segmentStarts(readdirSync(folder));
  const last = starts.at(-1);
  if (last === undefined) return { starts, end: 0, isTorn: false };
  const path = join(folder, segmentName(last));
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = fstatSync(file);
    const length = wholeLines(file, size);
    return { starts, end: last + length, isTorn: length < size };
  } finally {
    closeSync(file);
  }
}

/** Bytes up to the last newline. */
function wholeLines(file: number, size: number): number {
  const tail = Buffer.allocUnsafe(TAIL_BYTES);
  let end = size;
  while (end > 0) {
    const from = Math.max(0, end - TAIL_BYTES);
    const count = readSync(file, tail, 0, end - from, from);
    const newline = tail.subarray(0, count).lastIndexOf(NEWLINE);
    if (newline >= 0) return from + newline + 1;
    end = from;
  }
  return 0;
}
