import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const NEWLINE = 0x0a;
const POLL_MS = 1;

/** The file that every contestant of a run inherits as its standard output. */
export class TargetFile {
  readonly descriptor: number;
  readonly #path: string;

  constructor() {
    this.#path = join(mkdtempSync(join(tmpdir(), 'bench-')), 'lines.json');
    // Appending, so that it can be emptied between rounds.
    this.descriptor = openSync(this.#path, 'a+');
  }

  /** What was written since the file was emptied. */
  read(): Buffer {
    const bytes = Buffer.alloc(fstatSync(this.descriptor).size);
    const length = readSync(this.descriptor, bytes, 0, bytes.length, 0);
    return bytes.subarray(0, length);
  }

  /** Waits until that many lines have arrived; resolves to the number that has, at the deadline. */
  async waitForLines(expected: number, deadlineMs: number): Promise<number> {
    const end = performance.now() + deadlineMs;
    let seen = countLines(this.read());
    while (seen < expected && performance.now() < end) {
      await setTimeout(POLL_MS);
      seen = countLines(this.read());
    }
    return seen;
  }

  empty(): void {
    ftruncateSync(this.descriptor, 0);
  }

  remove(): void {
    closeSync(this.descriptor);
    rmSync(dirname(this.#path), { recursive: true });
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
