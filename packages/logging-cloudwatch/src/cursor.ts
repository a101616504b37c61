import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnFile } from './own-file';

const FILE = 'cursor';
const { O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

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
      writeSync(this.#file, String(position).padStart(16, '0'), 0);
    } catch {
      // Nothing is lost by an old cursor.
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** The position that was reached; 0 where there is none to be read. */
export function readCursor(folder: string): number {
  try {
    const text = readOwnFile(join(folder, FILE));
    return /^\d{16}$/.test(text) ? Number(text) : 0;
  } catch {
    return 0;
  }
}
