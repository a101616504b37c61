import type { CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { CloudWatchOptions } from '../../src';
import { CREDENTIALS, until } from './cloud';

/** What `fixtures/program.cjs` does. */
export interface ProgramOptions {
  /** The first id. Default 0. */
  readonly from?: number;
  readonly count: number;
  readonly level?: LogLevel;
  /** Lines that come later, where the end says so. */
  readonly later?: number;
  readonly end: string;
  /** The file of `fixtures` to run. Default `program.cjs`. */
  readonly fixture?: string;
  readonly options?: Partial<CloudWatchOptions>;
  readonly env?: Readonly<Record<string, string>>;
  /** What to start instead of Node; gets Node and its arguments. */
  readonly launcher?: readonly [string, ...string[]];
}

/** A program under test in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  readonly failures: () => readonly SinkFailure[];
  /** Ids of the lines that the fallback got. */
  readonly fallen: () => readonly number[];
  /** What was told under that name. */
  readonly told: (name: string) => unknown;
  readonly isReady: () => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Starts the program against a service; its spools go to `spoolDir`. */
export function startProgram(
  service: CloudWatchEmulator,
  spoolDir: string,
  {
    env = {},
    launcher = [] as never,
    options = {},
    fixture = 'program.cjs',
    ...program
  }: ProgramOptions,
): Program {
  const file = join(__dirname, '..', 'fixtures', fixture);
  const [command = '', ...args] = [...launcher, process.execPath, file];
  const child = spawn(command, args, {
    env: {
      PATH: process.env['PATH'],
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: service.endpoint,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      PROGRAM: JSON.stringify({ ...program, options: { spoolDir, ...options } }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const told = (name: string): unknown[] =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .flatMap((line) => (line[name] === undefined ? [] : [line[name]]));
  return {
    child,
    failures: () => told('failure') as SinkFailure[],
    fallen: () => (told('fallback') as { id?: number }[]).flatMap(({ id }) => id ?? []),
    told: (name) => told(name)[0],
    isReady: () => until(() => output.includes('"ready"')),
    ended: new Promise((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal }));
    }),
  };
}

/** Ids of the lines that the service accepted, in that order. */
export function arrived(service: CloudWatchEmulator): readonly number[] {
  return service
    .events()
    .flatMap(({ message }) => (JSON.parse(message) as { id?: number }).id ?? []);
}

/** `from` to `from + count - 1`. */
export function ids(count: number, from = 0): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
