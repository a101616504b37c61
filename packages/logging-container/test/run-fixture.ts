import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A process that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to file descriptor 3. */
  readonly report: string;
}

interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Sent once the fixture says that it is ready. */
  readonly signal?: NodeJS.Signals;
  /** What to start instead of Node, for example `unshare`; gets Node and its arguments. */
  readonly launcher?: readonly [command: string, ...args: string[]];
}

/** Runs `test/fixtures/{name}.cjs` as its own process, with nothing in its environment but `env`. */
export function runFixture(name: string, options: RunOptions = {}): Promise<Ended> {
  const { args = [], env = {}, signal, launcher = [] } = options;
  const file = join(__dirname, 'fixtures', `${name}.cjs`);
  const [command = process.execPath, ...rest] = [...launcher, process.execPath, file, ...args];
  const child = spawn(command, rest, {
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'ipc'],
  });
  const outputs = ['', '', ''];
  child.stdio
    .slice(1, 4)
    .forEach((stream, index) =>
      (stream as Readable)
        .setEncoding('utf8')
        .on('data', (text: string) => (outputs[index] += text)),
    );
  if (signal) child.once('message', () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, endedBy) => {
      const [stdout = '', stderr = '', report = ''] = outputs;
      resolve({ code, signal: endedBy, stdout, stderr, report });
    });
  });
}

/** The JSON lines of an output. */
export function records(output: string): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
