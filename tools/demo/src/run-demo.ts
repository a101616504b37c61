import { runOnCloudWatch } from './run-on-cloudwatch';
import { runOnConsole } from './run-on-console';
import { runOperatorView } from './run-operator-view';
import { differencesOf, renderReport, renderVerdict, type RunReport } from './run-report';
import { readJsonLines, readPrettyLines } from './seen-line';

/** How the demo is shown. */
export interface DemoOptions {
  /** Takes the demo's text, piece by piece. */
  readonly write: (text: string) => void;
  /** Whether the development lines are to be coloured. */
  readonly color: boolean;
}

/**
 * Runs the example app in each environment and shows what its operator sees; at last what an
 * operator sees of a bad minute.
 *
 * @returns what differs from what was claimed, one sentence each; empty when all is well
 */
export async function runDemo({ write, color }: DemoOptions): Promise<readonly string[]> {
  const differences: string[] = [];
  const show = (report: RunReport): void => {
    write(renderReport(report));
    differences.push(...differencesOf(report));
  };
  write('One service, the same four requests, three environments.\n');
  show(await runInDevelopment(color));
  show(await runInCi());
  show(await runOnCloudWatch('DEBUG'));
  show(await runOnCloudWatch('INFO'));
  show(await runOperatorView());
  write(renderVerdict(differences));
  return differences;
}

function runInDevelopment(color: boolean): Promise<RunReport> {
  return runOnConsole({
    title: 'Development, LOG_LEVEL=DEBUG',
    intro: 'The developer reads lines made for people in the terminal.',
    env: { ENVIRONMENT: 'development', ...(color ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    logLevel: 'DEBUG',
    levelCase: 'upper',
    isColored: color,
    readLines: readPrettyLines,
  });
}

function runInCi(): Promise<RunReport> {
  return runOnConsole({
    title: 'CI, LOG_LEVEL=INFO',
    intro: 'The pipeline keeps JSON, one object a line, for grep and jq.',
    env: { ENVIRONMENT: 'ci' },
    logLevel: 'INFO',
    levelCase: 'lower',
    isColored: false,
    readLines: readJsonLines,
  });
}
