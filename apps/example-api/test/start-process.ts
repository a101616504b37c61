import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { eventually } from './eventually';

/** The built service in a process of its own. */
export interface ServiceProcess {
  readonly out: { stdout: string; stderr: string };
  /** Its exit code, once it has ended; null after a signal. */
  ended(): Promise<number | null>;
  signal(signal: NodeJS.Signals): void;
}

const MAIN_FILE = join(__dirname, '../dist/main.js');

/** What still runs when a test fails is ended with the tests. */
const running = new Set<() => void>();
afterAll(() => running.forEach((kill) => kill()));

/** Starts the service with `env` and nothing else but PATH; any free port unless told. */
export function startProcess(
  env: Readonly<Record<string, string>>,
  cwd = dirname(MAIN_FILE),
): ServiceProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN_FILE], {
    cwd,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
  });
  const out = { stdout: '', stderr: '' };
  let exit: { readonly code: number | null } | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
  const kill = (): void => void child.kill('SIGKILL');
  running.add(kill);
  child.once('close', (code) => {
    exit = { code };
    running.delete(kill);
  });
  return {
    out,
    ended: async () => (await eventually(() => exit)).code,
    signal: (signal) => void child.kill(signal),
  };
}

/** The origin that a line tells; any format of line will do. */
export function originIn(text: string): string | undefined {
  return /http:\/\/localhost:\d+/.exec(text)?.[0];
}
