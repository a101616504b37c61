import type { AlarmStates } from './alarms-view';
import { BURST, USER_ID } from './incident';
import type { MetricRow } from './metrics-view';
import { claimsOfOperator, type OperatorEvidence } from './operator-claims';
import { expectedLines } from './run-claims';
import { SCENARIO } from './scenario';
import type { Exchange } from './send-step';

const EXCHANGES: readonly Exchange[] = SCENARIO.map((step, index) => ({
  step,
  status: step.status,
  traceId: String(index + 1).repeat(32),
  body: '{}',
}));
const ALL = EXCHANGES.length + BURST;
const FAILED = BURST + 1;
const ALARMS = ['high-error-count', 'high-error-rate', 'logs-dropped', 'slow-requests'];

const states = (...firing: readonly string[]): AlarmStates =>
  Object.fromEntries(
    ALARMS.map((name) => [`dashtam-production-${name}`, firing.includes(name) ? 'ALARM' : 'OK']),
  );

const row = (metric: string, statistic: string, value: number | undefined): MetricRow => ({
  metric,
  dimensions: {},
  statistic,
  value,
});

const METRICS: readonly MetricRow[] = [
  ...[ALL, ALL, FAILED, FAILED].map((sum) => row('RequestCount', 'Sum', sum)),
  row('RequestDuration', 'p50', 5),
  row('RequestDuration', 'p95', 22),
  row('LogsDropped', 'Sum', 1),
];

/** What the commands say with `--json`, by their first two words. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  'query errors-by-type': { rows: [{ error_type: 'Error', count: String(FAILED) }] },
  'query errors-of-user': { rows: [{ message: 'Account sync failed' }] },
  'query request-duration': { rows: [{ p50: '5', p95: '22', p99: '700' }] },
  'query trace': {
    rows: expectedLines(EXCHANGES[0] as Exchange, { logLevel: 'INFO', levelCase: 'upper' }).map(
      (line) => ({ level: line.split(' ')[0], message: line.slice(line.indexOf(' ') + 1) }),
    ),
  },
  doctor: {
    findings: [
      { id: 'settings', status: 'pass' },
      { id: 'delivery-notices', status: 'fail' },
      { id: 'trace-header', status: 'unknown' },
    ],
  },
  cost: { records: 2 },
};

const event = { message: '{}', timestamp: 0, ingestionTime: 0 };

/** A view in which everything is as it should be, but for what is handed in. */
function view(
  changes: Partial<OperatorEvidence> = {},
  answers: Readonly<Record<string, unknown>> = {},
): OperatorEvidence {
  const told = { ...ANSWERS, ...answers };
  return {
    emulator: {
      events: () => [event, event] as never,
      metricErrors: () => [],
    },
    commands: {
      show: () => Promise.resolve(''),
      ask: (...args) => {
        const [command = '', what = ''] = args;
        if (what === 'errors-of-user' && args[2] !== USER_ID) throw new Error('another user');
        return Promise.resolve(told[command === 'query' ? `query ${what}` : command]);
      },
    },
    exchanges: EXCHANGES,
    metrics: METRICS,
    alarms: [states(), states('high-error-count', 'high-error-rate', 'logs-dropped'), states()],
    exitCode: 0,
    ...changes,
  };
}

const broken = async (evidence: OperatorEvidence): Promise<readonly string[]> =>
  (await claimsOfOperator(evidence))
    .filter(({ differences }) => differences.length > 0)
    .map(({ text }) => text);

it('all claims hold of a view that is as it should be', async () => {
  expect(await broken(view())).toEqual([]);
});

describe('the claim fails', () => {
  const firing = states('high-error-count', 'high-error-rate', 'logs-dropped');
  it.each<readonly [string, Partial<OperatorEvidence>, RegExp]>([
    ['when the app ended otherwise', { exitCode: 1 }, /^SIGTERM ended/],
    ['when a metric is not there', { metrics: [] }, /^the metrics count/],
    [
      'when percentiles are in no order',
      { metrics: METRICS.map((m) => (m.statistic === 'p50' ? { ...m, value: 90 } : m)) },
      /^the percentiles/,
    ],
    ['when an alarm fires too early', { alarms: [firing, firing, states()] }, /^no alarm fires/],
    ['when no alarm fires', { alarms: [states(), states(), states()] }, /^the burst fires/],
    ['when alarms do not clear', { alarms: [states(), firing, firing] }, /^all of them are clear/],
  ])('%s', async (_, changes, text) => {
    expect(await broken(view(changes))).toContainEqual(expect.stringMatching(text));
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['query errors-by-type', { rows: [] }, /^errors-by-type counts/],
    ['query errors-of-user', { rows: [] }, /^errors-of-user finds/],
    ['query request-duration', { rows: [] }, /^request-duration gives/],
    ['query request-duration', { rows: [{ p50: '9', p95: '8', p99: '7' }] }, /^request-duration/],
    ['query trace', { rows: [] }, /^trace gives/],
    ['doctor', { findings: [{ id: 'encryption', status: 'warn' }] }, /^the doctor finds/],
    ['cost', { records: 1 }, /^the cost counts/],
  ])('when %s answers %j', async (command, answer, text) => {
    const evidence = view({}, { [command]: answer });
    expect(await broken(evidence)).toEqual([expect.stringMatching(text)]);
  });

  it('when nothing was asked of the service', async () => {
    expect(await broken(view({ exchanges: [] }))).toContain(
      'trace gives the lines of the first request in order',
    );
  });
});
