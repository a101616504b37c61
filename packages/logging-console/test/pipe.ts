import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fills a pipe without being part of any line: no line holds this byte. */
const FILLER = '\0';

/** What a reader takes from the pipe, and how often. */
export interface Pace {
  readonly bytes: number;
  readonly everyMs: number;
}

/** A reader that keeps up. */
const FAST: Pace = { bytes: 1024 * 1024, everyMs: 1 };

/** A real pipe whose reader lives in this process and can stop, go on, be slow, or leave. */
export interface Pipe {
  /** Where another writer can open it. */
  readonly path: string;
  /** The end to write to. */
  readonly descriptor: number;
  /** Whole lines at the reader's end, read or not; while it stalls, those read before. */
  lines(): readonly string[];
  /** Bytes that the reader has read so far. */
  received(): number;
  /** The reader takes nothing any more, and the pipe is full. Only for non-blocking pipes. */
  stall(): void;
  /** The reader takes nothing any more. */
  pause(): void;
  /** The reader takes what comes, at this pace. */
  resume(pace?: Pace): void;
  /** The reader reads what is there and leaves; writing fails with EPIPE from now on. */
  leave(): void;
  remove(): void;
}

/** @param flags of the writing end; 0 makes a blocking pipe, as a shell does */
export function createPipe(flags: number = constants.O_NONBLOCK): Pipe {
  const folder = mkdtempSync(join(tmpdir(), 'console-pipe-'));
  const path = join(folder, 'fifo');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const descriptor = openSync(path, constants.O_WRONLY | flags);
  const received: Buffer[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isReading = true;
  let isOpen = true;

  const read = (most = Infinity): void => {
    for (let taken = 0; isReading && taken < most;) {
      const chunk = Buffer.alloc(Math.min(64 * 1024, most - taken));
      const bytes = attempt(() => readSync(reader, chunk));
      if (bytes === 0) return;
      received.push(chunk.subarray(0, bytes));
      taken += bytes;
    }
  };
  const pause = (): void => {
    clearInterval(timer);
    isReading = false;
  };
  const resume = ({ bytes, everyMs }: Pace = FAST): void => {
    pause();
    isReading = true;
    timer = setInterval(() => read(bytes), everyMs);
  };
  const leave = (): void => {
    read();
    pause();
    if (isOpen) closeSync(reader);
    isOpen = false;
  };
  resume();

  return {
    path,
    descriptor,
    lines: () => {
      read();
      const text = Buffer.concat(received).toString().replaceAll(FILLER, '');
      return text.split('\n').slice(0, -1);
    },
    received: () => received.reduce((sum, { length }) => sum + length, 0),
    stall: () => {
      read();
      pause();
      for (const size of [4_096, 1]) {
        while (attempt(() => writeSync(descriptor, FILLER.repeat(size))) > 0);
      }
    },
    pause,
    resume,
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
