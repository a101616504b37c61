import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { waitFor } from './deadline';

/** The example app, running in a process of its own. */
export interface AppProcess {
  /** All of its stdout so far. */
  stdout(): string;
  /** All of its stderr so far. */
  stderr(): string;
  /** What it ended with; undefined while it runs. */
  exit(): AppExit | undefined;
  /** Asks it to stop (SIGTERM) and resolves to its exit code; kills it at the deadline. */
  stop(): Promise<number | null>;
}

/** How the app's process ended. */
export interface AppExit {
  /** Null when a signal ended it. */
  readonly code: number | null;
}

const MAIN_FILE = join(__dirname, '../../../apps/example-api/dist/main.js');
const STOP_DEADLINE_MS = 20_000;

const running = new Set<ChildProcess>();

/** Ends every app that still runs, at once. For the end of this process. */
export function killRunningApps(): void {
  for (const child of running) {
    child.kill('SIGKILL');
  }
}

/**
 * Starts the built app. It gets `env` and nothing of the caller's environment but PATH, and runs
 * beside its own files, so that no stray `.env` and no AWS credentials reach it.
 */
export function startApp(env: Readonly<Record<string, string>>): AppProcess {
  // One frame of each stack is enough to read; the whole would fill the screen.
  const flags = ['--enable-source-maps', '--stack-trace-limit=1'];
  const child = spawn(process.execPath, [...flags, MAIN_FILE], {
    cwd: dirname(MAIN_FILE),
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  let exit: AppExit | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.once('error', (error) => {
    stderr += `${String(error)}\n`;
  });
  child.once('close', (code) => {
    exit = { code };
    running.delete(child);
  });
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    exit: () => exit,
    stop: () => stop(child, () => exit),
  };
}

async function stop(child: ChildProcess, exit: () => AppExit | undefined): Promise<number | null> {
  child.kill('SIGTERM');
  try {
    return (await waitFor('the end of the app', exit, STOP_DEADLINE_MS)).code;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}
