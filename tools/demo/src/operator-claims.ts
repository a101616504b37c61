import type { CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { alarmsIn, type AlarmStates } from './alarms-view';
import { claimNone, claimSame, type Claim } from './claims';
import { BURST, USER_ID } from './incident';
import type { MetricRow } from './metrics-view';
import type { OperatorCommands } from './operator-command';
import { expectedLines } from './run-claims';
import { LOG_GROUP } from './run-on-cloudwatch';
import type { Exchange } from './send-step';

/** What the operator's view is made from. */
export interface OperatorEvidence {
  readonly emulator: Pick<CloudWatchEmulator, 'events' | 'metricErrors'>;
  readonly commands: OperatorCommands;
  /** The requests before the burst. */
  readonly exchanges: readonly Exchange[];
  readonly metrics: readonly MetricRow[];
  /** Before the burst, after it, and ten minutes later. */
  readonly alarms: readonly [AlarmStates, AlarmStates, AlarmStates];
  readonly exitCode: number | null;
}

/** What must hold of the operator's view. */
export async function claimsOfOperator(evidence: OperatorEvidence): Promise<readonly Claim[]> {
  const { exchanges, exitCode } = evidence;
  return [
    claimSame(
      'the answers are 201, 409, 401, 500 and 502',
      exchanges.map(({ status }) => status),
      exchanges.map(({ step }) => step.status),
    ),
    ...metricClaims(evidence),
    ...alarmClaims(evidence),
    ...(await queryClaims(evidence)),
    ...(await reportClaims(evidence)),
    claimSame('SIGTERM ended the app with exit code 0', exitCode, 0),
  ];
}

function metricClaims({ emulator, exchanges, metrics }: OperatorEvidence): readonly Claim[] {
  const all = exchanges.length + BURST;
  const failed = exchanges.filter(({ status }) => status >= 500).length + BURST;
  const toBoom = exchanges.filter(({ step }) => step.path === '/boom').length + BURST;
  const sums = metrics.filter(({ statistic }) => statistic === 'Sum').map(({ value }) => value);
  const [p50 = NaN, p95 = NaN] = metrics
    .filter(({ metric }) => metric === 'RequestDuration')
    .map(({ value }) => value);
  return [
    claimSame(
      `the metrics count ${all} requests, ${toBoom} of them to /boom, ${failed} that failed and 1 line that was lost`,
      sums,
      [all, all, toBoom, failed, 1],
    ),
    claimNone(
      'the percentiles of the duration are those of requests',
      p50 > 0 && p50 <= p95 ? [] : [`p50 ${p50}, p95 ${p95}`],
    ),
    claimSame('CloudWatch finds no metric malformed', emulator.metricErrors(), []),
  ];
}

function alarmClaims({ alarms: [before, after, later] }: OperatorEvidence): readonly Claim[] {
  const firing = ['high-error-count', 'high-error-rate', 'logs-dropped'];
  return [
    claimSame('no alarm fires before the burst', alarmsIn('OK', before).length, 4),
    claimSame(
      'the burst fires the alarms of errors and of lost lines, and no other',
      alarmsIn('ALARM', after),
      firing.map((name) => `dashtam-production-${name}`),
    ),
    claimSame('all of them are clear ten minutes later', alarmsIn('OK', later).length, 4),
  ];
}

type Rows = readonly Readonly<Record<string, string>>[];

async function queryClaims({ commands, exchanges }: OperatorEvidence): Promise<readonly Claim[]> {
  const rowsOf = async (...args: readonly string[]): Promise<Rows> =>
    ((await commands.ask('query', ...args)) as { readonly rows: Rows }).rows;
  const byType = await rowsOf('errors-by-type');
  const ofUser = await rowsOf('errors-of-user', USER_ID);
  const [duration = {}] = await rowsOf('request-duration');
  const percentiles = ['p50', 'p95', 'p99'].map((name) => Number(duration[name]));
  const [created] = exchanges;
  const trace = await rowsOf('trace', created?.traceId ?? '');
  const expected = created
    ? expectedLines(created, { logLevel: 'INFO', levelCase: 'upper' })
    : ['a first request'];
  return [
    claimSame('errors-by-type counts every bug', Number(byType[0]?.['count']), BURST + 1),
    claimSame(
      'errors-of-user finds what failed for that user',
      ofUser.map(({ message }) => message),
      ['Account sync failed'],
    ),
    claimNone(
      'request-duration gives percentiles in their order',
      percentiles.every((value, index) => value >= (percentiles[index - 1] ?? 0))
        ? []
        : [percentiles.join(', ')],
    ),
    claimSame(
      'trace gives the lines of the first request in order',
      trace.map(({ level, message }) => `${level} ${message}`),
      expected,
    ),
  ];
}

async function reportClaims({ emulator, commands }: OperatorEvidence): Promise<readonly Claim[]> {
  const { findings } = (await commands.ask('doctor')) as {
    readonly findings: readonly { readonly id: string; readonly status: string }[];
  };
  const cost = (await commands.ask('cost', '--log-group', LOG_GROUP)) as {
    readonly records: number;
  };
  const wrong = findings.filter(({ status }) => status === 'fail' || status === 'warn');
  return [
    claimSame(
      'the doctor finds the lost line, and nothing else wrong',
      wrong.map(({ id }) => id),
      ['delivery-notices'],
    ),
    claimSame('the cost counts every line', cost.records, emulator.events().length),
  ];
}
