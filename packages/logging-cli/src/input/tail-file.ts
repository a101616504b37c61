import { open, stat, type FileHandle } from 'node:fs/promises';
import { unreadable } from '../cli-error';
import { startOfLastLines } from './last-lines';
import { pause } from './pause';
import { splitLines } from './split-lines';

/** What of a file is read. */
export interface TailOptions {
  /** How many of the lines that are there. */
  readonly lines: number;
  /** Go on with what is appended, also to a new file of that name, until the signal. */
  readonly follow: boolean;
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 200;
const BLOCK_BYTES = 65_536;

/** The last lines of a file, and then what is appended to it. Rejects with CliError. */
export async function* tailFile(path: string, options: TailOptions): AsyncGenerator<string> {
  try {
    yield* splitLines(tailText(path, options));
  } catch (error) {
    throw unreadable(`Cannot read ${path}`, error);
  }
}

async function* tailText(path: string, options: TailOptions): AsyncGenerator<string> {
  let file = await open(path);
  try {
    const { size } = await file.stat();
    const start = options.lines === 0 ? size : await startOfLastLines(file, size, options.lines);
    let reader = new FileReader(file, start);
    yield* reader.text();
    while (options.follow && options.signal?.aborted !== true) {
      await pause(POLL_MS, options.signal);
      yield* reader.text();
      if (!(await isReplaced(path, file, reader.position))) continue;
      // What was written to the old file between the last look and now, and its last line's end.
      yield* reader.text();
      yield reader.end();
      await file.close();
      file = await open(path);
      reader = new FileReader(file, 0);
    }
  } finally {
    await file.close();
  }
}

/** Reads on from where it stopped. */
class FileReader {
  readonly #file: FileHandle;
  readonly #decoder = new TextDecoder();
  readonly #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #isLineOpen = false;
  position: number;

  constructor(file: FileHandle, position: number) {
    this.#file = file;
    this.position = position;
  }

  /** What has come since the last time. */
  async *text(): AsyncGenerator<string> {
    for (;;) {
      const { bytesRead } = await this.#file.read(this.#block, 0, BLOCK_BYTES, this.position);
      if (bytesRead === 0) return;
      this.position += bytesRead;
      const text = this.#decoder.decode(this.#block.subarray(0, bytesRead), { stream: true });
      this.#isLineOpen = !text.endsWith('\n');
      yield text;
    }
  }

  /** What ends a line that the file left open, so that the next file does not go on with it. */
  end(): string {
    const text = this.#decoder.decode();
    return this.#isLineOpen || text !== '' ? `${text}\n` : '';
  }
}

/** Whether the name belongs to another file now, or the file was emptied; absent for a moment is neither. */
async function isReplaced(path: string, file: FileHandle, position: number): Promise<boolean> {
  const [now, ours] = await Promise.all([stat(path).catch(() => undefined), file.stat()]);
  return now !== undefined && (now.ino !== ours.ino || now.size < position);
}
