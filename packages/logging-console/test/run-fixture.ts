import { spawn } from 'node:child_process';
import type { LogLevel } from '@dashtam/logging-domain';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ConsoleAdapterOptions } from '../src/index';

/** What the fixture `write-lines.cjs` is to do. */
export interface Job {
  readonly lines: number;
  readonly options: Omit<ConsoleAdapterOptions, 'onFailure'>;
  /** Looks at `process.stdout` first, which makes a pipe behind it non-blocking. */
  readonly touchStdout?: boolean;
  readonly flushAtExit?: boolean;
  /** Calls `process.exit`, or `close(200)`, or just ends. */
  readonly end: 'exit' | 'close' | 'natural';
}

/** How it ended, and what became of the lines as the child saw it. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly sent: number;
  readonly queued: number;
  readonly dropped: Readonly<Record<LogLevel, number>>;
  /** Lines reported as lost, by kind. */
  readonly reported: Readonly<Record<string, number>>;
}

/** Runs `write-lines.cjs` in a process of its own whose standard output is `stdout`. */
export async function runJob(job: Job, stdout: number): Promise<Outcome> {
  const path = join(__dirname, 'fixtures', 'write-lines.cjs');
  const child = spawn(process.execPath, [path, JSON.stringify(job)], {
    stdio: ['ignore', stdout, 'pipe'],
  });
  let report = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (report += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (!report.startsWith('{')) throw new Error(`the child failed: ${report}`);
  return { exitCode, ...(JSON.parse(report) as Omit<Outcome, 'exitCode'>) };
}
