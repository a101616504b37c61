import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NON_BLOCKING = constants.O_NONBLOCK;

/** Fills a pipe without being part of any line: no line holds this byte. */
const FILLER = '\0';

/** A real non-blocking pipe whose reader lives in this process and can stop, go on, or leave. */
export interface Pipe {
  /** The end to write to. */
  readonly descriptor: number;
  /** Whole lines that the reader has read so far. */
  lines(): readonly string[];
  /** The reader takes nothing any more, and the pipe is full. */
  stall(): void;
  /** The reader takes again what comes. */
  resume(): void;
  /** The reader reads what is there and leaves; writing fails with EPIPE from now on. */
  leave(): void;
  remove(): void;
}

export function createPipe(): Pipe {
  const folder = mkdtempSync(join(tmpdir(), 'console-pipe-'));
  const path = join(folder, 'fifo');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | NON_BLOCKING);
  const descriptor = openSync(path, constants.O_WRONLY | NON_BLOCKING);
  const buffer = Buffer.alloc(64 * 1024);
  const received: Buffer[] = [];
  let isReading = true;
  let hasLeft = false;

  const read = (): void => {
    while (isReading) {
      const bytes = attempt(() => readSync(reader, buffer));
      if (bytes === 0) return;
      received.push(Buffer.from(buffer.subarray(0, bytes)));
    }
  };
  const leave = (): void => {
    if (!hasLeft) {
      clearInterval(timer);
      read();
      closeSync(reader);
    }
    isReading = false;
    hasLeft = true;
  };
  let timer = setInterval(read, 1);

  return {
    descriptor,
    lines: () => {
      read();
      const text = Buffer.concat(received).toString().replaceAll(FILLER, '');
      return text.split('\n').slice(0, -1);
    },
    stall: () => {
      clearInterval(timer);
      read();
      isReading = false;
      for (const size of [4_096, 1]) {
        while (attempt(() => writeSync(descriptor, FILLER.repeat(size))) > 0);
      }
    },
    resume: () => {
      isReading = true;
      timer = setInterval(read, 1);
    },
    leave,
    remove: () => {
      leave();
      closeSync(descriptor);
      rmSync(folder, { recursive: true });
    },
  };
}

/** What `act` returns; 0 when the pipe is empty or full. */
function attempt(act: () => number): number {
  try {
    return act();
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw thrown;
  }
}
