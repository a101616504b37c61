import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Measures, Program, Told, Trouble } from './program';
import { INSTANCE, REGION } from './target';

/** Always the built file, also for tests that run from sources. */
const CHILD = require.resolve('#delivery-contestant');
const HEAP_MB = 2_048;
const TAIL_CHARS = 1_000;

/** What a contestant's process is started with. */
export interface ProcessSetup {
  readonly contestant: string;
  readonly program: Program;
  readonly endpoint: string;
  /** Where files that outlive the process belong. */
  readonly folder: string;
  readonly eachRecordSafe: boolean;
  readonly limitMs: number;
  /** Told when the first record is about to be logged. */
  readonly onStarted?: () => void;
  /** Told how many are logged, in programs that wait for a signal; what it returns is sent. */
  readonly onLogged?: (logged: number) => NodeJS.Signals | undefined;
}

/** How a contestant's process went. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** Whether it was killed because it took too long. */
  readonly isOutOfTime: boolean;
  /** The last number of logged records that it told. */
  readonly logged: number;
  readonly troubles: readonly Trouble[];
  readonly measures: Measures | undefined;
  readonly memoryBytes: readonly number[];
  /** What it had opened and not closed at its end; undefined where it did not live to tell. */
  readonly leftOpen: readonly string[] | undefined;
  /** The end of its stderr. */
  readonly errorTail: string;
}

/** Runs a contestant's process to its end, or to its limit. */
export async function runContestant(setup: ProcessSetup): Promise<ProcessEnd> {
  const { contestant, program, eachRecordSafe, limitMs, onStarted, onLogged } = setup;
  const child = spawn(
    process.execPath,
    [
      ...['--enable-source-maps', `--max-old-space-size=${HEAP_MB}`, CHILD],
      ...[contestant, JSON.stringify(program), eachRecordSafe ? 'each-record-safe' : ''],
    ],
    { env: environmentOf(setup), stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const troubles: Trouble[] = [];
  const memoryBytes: number[] = [];
  let measures: Measures | undefined;
  let leftOpen: readonly string[] | undefined;
  let logged = 0;
  let errorTail = '';
  let isOutOfTime = false;

  const hear = (told: Told): void => {
    if ('started' in told) onStarted?.();
    else if ('trouble' in told) troubles.push(told.trouble);
    else if ('memoryBytes' in told) memoryBytes.push(told.memoryBytes);
    else if ('measures' in told) measures = told.measures;
    else if ('leftOpen' in told) leftOpen = told.leftOpen;
    else {
      logged = told.logged;
      const signal = onLogged?.(logged);
      if (signal !== undefined) child.kill(signal);
    }
  };
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) =>
    hear(JSON.parse(line) as Told),
  );
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errorTail = (errorTail + text).slice(-TAIL_CHARS);
  });
  const limit = setTimeout(() => {
    isOutOfTime = true;
    child.kill('SIGKILL');
  }, limitMs);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(limit);
  const said = { logged, troubles, measures, memoryBytes, leftOpen, errorTail };
  return { code, signal, isOutOfTime, ...said };
}

function environmentOf({ endpoint, folder }: ProcessSetup): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    ENVIRONMENT: 'production',
    INSTANCE_ID: INSTANCE,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'of-the-emulator',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
    LOG_SPOOL_DIR: folder,
  };
}
