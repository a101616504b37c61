import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnFile, writeOwnFile } from './own-file';
import { segmentName } from './segment';

const FILE = 'cursor';
const DIGITS = 16;
const NEWLINE = 0x0a;
const { O_NOFOLLOW, O_RDONLY, O_WRONLY, O_CREAT } = constants;

/**
 * How far a spool is delivered, kept beside it for whoever comes after a death. Written after
 * each delivery in one small write of fixed length, so that it is never half new.
 */
export class Cursor {
  readonly #file: number;

  /** @throws the system's error where the file cannot be written */
  constructor(folder: string) {
    this.#file = openSync(join(folder, FILE), O_WRONLY | O_CREAT | O_NOFOLLOW, 0o600);
  }

  /** Moves to `position`. A failure only means that a successor delivers a little twice. */
  move(position: number): void {
    try {
      writeSync(this.#file, toText(position), 0);
    } catch {
      // Nothing is lost by an old cursor.
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Makes the cursor of a new spool. @throws the system's error */
export function createCursor(folder: string): void {
  writeOwnFile(join(folder, FILE), toText(0));
}

/**
 * Where the delivery of a spool goes on: what its cursor says where that is the beginning of a
 * line before `end`. Anything else is damage, and then lines had better come twice than never.
 *
 * @param starts where the segments start that are there, ascending
 * @param end where the spool ends
 */
export function resumePosition(folder: string, starts: readonly number[], end: number): number {
  const position = readCursor(folder);
  if (position > end) return 0;
  const start = starts.findLast((each) => each <= position);
  if (start === undefined || start === position || position === end) return position;
  return isAfterNewline(join(folder, segmentName(start)), position - start) ? position : start;
}

/** 0 where there is none to be read. */
function readCursor(folder: string): number {
  try {
    const text = readOwnFile(join(folder, FILE));
    return /^\d{16}$/.test(text) ? Number(text) : 0;
  } catch {
    return 0;
  }
}

function isAfterNewline(path: string, place: number): boolean {
  const file = openSync(path, O_RDONLY | O_NOFOLLOW);
  try {
    const byte = Buffer.alloc(1);
    return readSync(file, byte, 0, 1, place - 1) === 1 && byte[0] === NEWLINE;
  } finally {
    closeSync(file);
  }
}

function toText(position: number): string {
  return String(position).padStart(DIGITS, '0');
}
