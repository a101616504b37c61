import { createReadStream } from 'node:fs';
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
 * The lines of all these files, one after the other; of stdin where none is named.
 * Rejects with CliError for a file that cannot be read.
 */
export async function* readLines(
  files: readonly string[],
  { stdin, signal }: Pick<Terminal, 'stdin' | 'signal'>,
): AsyncGenerator<SourceLine> {
  for (const source of files.length === 0 ? [STDIN] : files) {
    const stream = source === STDIN ? stdin.setEncoding('utf8') : openText(source);
    for await (const text of untilAborted(splitLines(chunksOf(stream, source)), signal)) {
      yield { text, source };
    }
  }
}

function openText(path: string): NodeJS.ReadableStream {
  return createReadStream(path, 'utf8');
}

async function* chunksOf(stream: NodeJS.ReadableStream, source: string): AsyncGenerator<string> {
  try {
    for await (const chunk of stream) yield String(chunk);
  } catch (error) {
    throw unreadable(`Cannot read ${source === STDIN ? 'stdin' : source}`, error);
  }
}

/** The same lines until the signal; a line that is still awaited then is given up. */
async function* untilAborted(
  lines: AsyncGenerator<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  const aborted = new Promise<undefined>((resolve) => {
    if (signal?.aborted === true) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    const next = await Promise.race([lines.next(), aborted]);
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}
