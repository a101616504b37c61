import { startApp, type AppProcess } from './app-process';
import { claimSame } from './claims';
import { waitFor } from './deadline';
import { claimsOfRun } from './run-claims';
import type { RunReport } from './run-report';
import { SCENARIO } from './scenario';
import { withoutColor, type SeenLine } from './seen-line';
import { sendStep, type Exchange } from './send-step';

/** A run whose operator reads stdout. */
export interface ConsolePlan {
  readonly title: string;
  readonly intro: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logLevel: 'DEBUG' | 'INFO';
  readonly levelCase: 'lower' | 'upper';
  readonly isColored: boolean;
  readonly readLines: (output: string) => readonly SeenLine[];
}

const START_DEADLINE_MS = 30_000;
const LINE_DEADLINE_MS = 10_000;

/** Starts the app, sends the scenario, stops the app and checks what came out of it. */
export async function runOnConsole(plan: ConsolePlan): Promise<RunReport> {
  const { title, intro, env, logLevel, levelCase } = plan;
  const app = startApp({ ...env, LOG_LEVEL: logLevel });
  const exchanges: Exchange[] = [];
  let exitCode: number | null;
  try {
    const url = await urlOf(app);
    for (const step of SCENARIO) {
      const exchange = await sendStep(url, step);
      exchanges.push(exchange);
      await lastLineOf(app, exchange.traceId);
    }
  } finally {
    exitCode = await app.stop();
  }
  const outputs = [app.stdout(), app.stderr(), ...exchanges.map(({ body }) => body)];
  const lines = plan.readLines(app.stdout());
  return {
    title,
    intro,
    exchanges,
    view: app.stdout(),
    claims: [
      ...claimsOfRun({ exchanges, lines, outputs, levelCase, logLevel, exitCode }),
      claimSame(
        plan.isColored ? 'the lines are coloured' : 'the lines are not coloured',
        withoutColor(app.stdout()) !== app.stdout(),
        plan.isColored,
      ),
      claimSame('nothing is on stderr', app.stderr(), ''),
    ],
  };
}

/** Where the app listens, once its first background run is over too. */
function urlOf(app: AppProcess): Promise<string> {
  const read = (): string | undefined => {
    if (app.exit() !== undefined) {
      throw new Error(`The app ended before it listened:\n${app.stderr()}${app.stdout()}`);
    }
    const isReady = app.stdout().includes('Token refresh completed');
    return isReady ? /http:\/\/localhost:\d+/.exec(app.stdout())?.[0] : undefined;
  };
  return waitFor('the start of the app', read, START_DEADLINE_MS);
}

/** The line that ends a request may come after its answer. */
async function lastLineOf(app: AppProcess, traceId: string): Promise<void> {
  const read = (): true | undefined =>
    app
      .stdout()
      .split('\n')
      .some((line) => line.includes('Request completed') && line.includes(traceId)) || undefined;
  await waitFor(`"Request completed" of ${traceId}`, read, LINE_DEADLINE_MS);
}
