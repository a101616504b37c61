import { createReadStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { unreadable } from '../cli-error';
import type { Terminal } from '../terminal';
import { splitLines } from './split-lines';

/** A line and where it comes from. */
export interface SourceLine {
  /** Without its newline. */
  readonly text: string;
  /** Name of the file, `-` for stdin, or `group:stream`. */
  readonly source: string;
  /** When it happened, epoch milliseconds, where that is known without reading it. */
  readonly timeMs?: number;
}

/** Stands for stdin on the command line. */
export const STDIN = '-';

/**
 * The lines of all these files, one after the other; of stdin where none is named. After the signal
 * nothing more comes, not even a line that has begun.
 * Rejects with CliError for a file that cannot be read.
 */
export async function* readLines(
  files: readonly string[],
  { stdin, signal }: Pick<Terminal, 'stdin' | 'signal'>,
): AsyncGenerator<SourceLine> {
  for (const source of files.length === 0 ? [STDIN] : files) {
    const stream = source === STDIN ? stdin.setEncoding('utf8') : createReadStream(source, 'utf8');
    for await (const text of splitLines(chunksOf(stream, source, signal))) {
      if (signal?.aborted === true) return;
      yield { text, source };
    }
  }
}

async function* chunksOf(
  stream: NodeJS.ReadableStream,
  source: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  try {
    for await (const chunk of endingWith(stream, signal)) yield String(chunk);
  } catch (error) {
    if (signal?.aborted === true) return;
    throw unreadable(`Cannot read ${source === STDIN ? 'stdin' : source}`, error);
  }
}

/** The stream, which the signal destroys, also while somebody waits for its next chunk. */
function endingWith(
  stream: NodeJS.ReadableStream,
  signal: AbortSignal | undefined,
): NodeJS.ReadableStream {
  return signal === undefined ? stream : addAbortSignal(signal, stream as Readable);
}
