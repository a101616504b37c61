import { PassThrough, Readable } from 'node:stream';
import { runCli } from '../src/run-cli';
import type { Terminal } from '../src/terminal';

/** What a command line left behind. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type CaptureOptions = { readonly stdin?: string } & Partial<Pick<Terminal, 'env' | 'signal'>>;

/** What a process without a terminal has, and what is written to it. */
export function captured({ stdin = '', env = {}, signal }: CaptureOptions = {}) {
  const [stdout, stderr] = [new Captured(), new Captured()];
  const terminal: Terminal = {
    stdin: Readable.from(stdin === '' ? [] : [stdin]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    ...(signal && { signal }),
  };
  return { terminal, stdout, stderr };
}

/** Runs one command line in this process, without a terminal. */
export async function runCommand(
  args: readonly string[],
  options: CaptureOptions = {},
): Promise<CommandResult> {
  const { terminal, stdout, stderr } = captured(options);
  const code = await runCli(args, terminal);
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

const LIMIT_MS = 20_000;

/** Waits until `read` gives something. Rejects after 20 s: what waits for ever keeps Jest alive. */
export async function until<T>(read: () => T | undefined): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    const found = read();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Nothing came within ${LIMIT_MS} ms`);
}
