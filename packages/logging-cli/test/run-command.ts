import { PassThrough, Readable } from 'node:stream';
import { runCli } from '../src/run-cli';
import type { Terminal } from '../src/terminal';

/** What a command line left behind. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process, without a terminal. */
export async function runCommand(
  args: readonly string[],
  options: { readonly stdin?: string } & Partial<Pick<Terminal, 'env' | 'signal'>> = {},
): Promise<CommandResult> {
  const { stdin = '', env = {}, signal } = options;
  const [stdout, stderr] = [new Captured(), new Captured()];
  const code = await runCli(args, {
    stdin: Readable.from(stdin === '' ? [] : [stdin]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    ...(signal && { signal }),
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** A stream that keeps what is written to it. */
export class Captured {
  readonly stream = new PassThrough();
  text = '';

  constructor() {
    this.stream.setEncoding('utf8').on('data', (piece: string) => (this.text += piece));
  }
}

/** Waits until `read` gives something; the test's own time limit ends it. */
export async function until<T>(read: () => T | undefined): Promise<T> {
  for (;;) {
    const found = read();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
