import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { startApp, type AppProcess } from './app-process';
import { claimNone, claimSame } from './claims';
import { waitFor } from './deadline';
import { claimsOfRun, expectedLines } from './run-claims';
import type { RunReport } from './run-report';
import { SCENARIO } from './scenario';
import { readJsonLines } from './seen-line';
import { sendStep, type Exchange } from './send-step';
import { renderRows, runTraceQuery, traceQueryText, type QueryRow } from './trace-query';

/** The group of the app in production. */
export const LOG_GROUP = '/dashtam/production/app';
const START_DEADLINE_MS = 40_000;

/** Runs the app in production against a local CloudWatch Logs, and asks that for one trace. */
export async function runOnCloudWatch(logLevel: 'DEBUG' | 'INFO'): Promise<RunReport> {
  const sinceMs = Date.now();
  const emulator = await startCloudWatchEmulator();
  try {
    const run = await runApp(emulator, logLevel);
    const [created] = run.exchanges;
    const queryString = traceQueryText(created?.traceId ?? '');
    const { endpoint } = emulator;
    const rows = await runTraceQuery({ endpoint, logGroupName: LOG_GROUP, queryString, sinceMs });
    return report(emulator, logLevel, run, queryString, rows);
  } finally {
    await emulator.close();
  }
}

/** Starts the app as it is set up in production, with that emulator in the place of AWS. */
export function startProduction(
  { endpoint }: CloudWatchEmulator,
  env: Readonly<Record<string, string>>,
): AppProcess {
  return startApp({
    ENVIRONMENT: 'production',
    SERVICE_NAME: 'example-api',
    INSTANCE_ID: 'demo-1',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: endpoint,
    AWS_ACCESS_KEY_ID: 'demo',
    AWS_SECRET_ACCESS_KEY: 'demo',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...env,
  });
}

interface AppRun {
  readonly app: AppProcess;
  readonly exchanges: readonly Exchange[];
  readonly exitCode: number | null;
}

async function runApp(emulator: CloudWatchEmulator, logLevel: string): Promise<AppRun> {
  const app = startProduction(emulator, { LOG_LEVEL: logLevel });
  const exchanges: Exchange[] = [];
  let exitCode: number | null;
  try {
    const url = await waitFor(
      'the start of the app',
      () => urlIn(app, emulator),
      START_DEADLINE_MS,
    );
    for (const step of SCENARIO) {
      exchanges.push(await sendStep(url, step));
    }
  } finally {
    exitCode = await app.stop();
  }
  return { app, exchanges, exitCode };
}

/** Even where it listens is known from CloudWatch only: a batch goes there every 5 seconds. */
export function urlIn(app: AppProcess, emulator: CloudWatchEmulator): string | undefined {
  if (app.exit() !== undefined) {
    throw new Error(`The app ended before it listened:\n${app.stderr()}${app.stdout()}`);
  }
  const line = emulator.events().find(({ message }) => message.includes('Server listening'));
  return /http:\/\/localhost:\d+/.exec(line?.message ?? '')?.[0];
}

function report(
  emulator: CloudWatchEmulator,
  logLevel: 'DEBUG' | 'INFO',
  { app, exchanges, exitCode }: AppRun,
  queryString: string,
  rows: readonly QueryRow[],
): RunReport {
  const messages = emulator.events().map(({ message }) => message);
  const outputs = [...messages, app.stdout(), app.stderr(), ...exchanges.map(({ body }) => body)];
  const lines = messages.flatMap(readJsonLines);
  const levelCase = 'upper';
  const [created] = exchanges;
  const expected = created ? expectedLines(created, { logLevel, levelCase }) : [];
  const seen = rows.map(({ level, message }) => `${level} ${message}`);
  return {
    title: `Production, LOG_LEVEL=${logLevel}`,
    intro: 'The operator asks CloudWatch Logs Insights for the trace of the first request.',
    exchanges,
    view: `${queryString}\n\n${renderRows(rows)}`,
    claims: [
      claimSame(
        `the query gives the ${expected.length} lines of that request in order`,
        seen,
        expected,
      ),
      ...claimsOfRun({ exchanges, lines, outputs, levelCase, logLevel, exitCode }),
      claimNone(
        'nothing is on stdout or stderr',
        [app.stdout(), app.stderr()].filter((text) => text !== ''),
      ),
    ],
  };
}
