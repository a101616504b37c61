import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  connectToStream,
  NAMES,
  NEW_YEAR_MS,
  rejectionOf,
  type Connected,
} from './connected-client';

const MINUTE_MS = 60_000;
const PERIOD = {
  StartTime: new Date(NEW_YEAR_MS),
  EndTime: new Date(NEW_YEAR_MS + 60 * MINUTE_MS),
};
const DURATION = { Namespace: 'Shop', MetricName: 'Took' };
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const SLOW: PutMetricAlarmCommandInput = {
  ...DURATION,
  AlarmName: 'slow',
  ExtendedStatistic: 'p95',
  Period: 60,
  EvaluationPeriods: 2,
  Threshold: 100,
  ComparisonOperator: 'GreaterThanThreshold',
};
let nowMs = NEW_YEAR_MS;
let connected: Connected;
let cloudWatch: CloudWatchClient;

beforeEach(async () => {
  nowMs = NEW_YEAR_MS;
  const systemClockOffset = NEW_YEAR_MS - Date.now();
  connected = await connectToStream({ now: () => nowMs, credentials }, { systemClockOffset });
  cloudWatch = new CloudWatchClient({
    region: 'us-east-1',
    endpoint: connected.emulator.endpoint,
    credentials,
    systemClockOffset,
    maxAttempts: 1,
  });
});

afterEach(async () => {
  cloudWatch.destroy();
  await connected.end();
});

/** One event for each value, at the emulator's time. */
async function report(route: string, values: readonly unknown[], members = {}): Promise<void> {
  const logEvents = values.map((Took) => {
    const directive = {
      Namespace: 'Shop',
      Dimensions: [['route'], []],
      Metrics: [{ Name: 'Took', Unit: 'Milliseconds' }],
    };
    const _aws = { Timestamp: nowMs, CloudWatchMetrics: [directive] };
    return { timestamp: nowMs, message: JSON.stringify({ _aws, route, Took, ...members }) };
  });
  await connected.client.send(new PutLogEventsCommand({ ...NAMES, logEvents }));
}

async function stateOf(alarmName: string): Promise<string | undefined> {
  const input = { AlarmNames: [alarmName] };
  const { MetricAlarms = [] } = await cloudWatch.send(new DescribeAlarmsCommand(input));
  return MetricAlarms[0]?.StateValue;
}

describe('metrics, asked through the SDK', () => {
  it('are found by exactly their dimensions', async () => {
    await report('/a', [10, 30]);
    await report('/b', [200]);
    const statistics = async (Dimensions: { Name: string; Value: string }[]): Promise<unknown> => {
      const Statistics = ['Sum' as const, 'SampleCount' as const, 'Average' as const];
      const query = { ...DURATION, ...PERIOD, Dimensions, Period: 300, Statistics };
      const output = await cloudWatch.send(
        new GetMetricStatisticsCommand({ ...query, ExtendedStatistics: ['p50'] }),
      );
      return output.Datapoints;
    };
    const point = { Timestamp: PERIOD.StartTime, Unit: 'Milliseconds' };
    expect(await statistics([])).toEqual([
      { ...point, Sum: 240, SampleCount: 3, Average: 80, ExtendedStatistics: { p50: 30 } },
    ]);
    expect(await statistics([{ Name: 'route', Value: '/a' }])).toEqual([
      { ...point, Sum: 40, SampleCount: 2, Average: 20, ExtendedStatistics: { p50: 10 } },
    ]);
    expect(await statistics([{ Name: 'route', Value: '/c' }])).toEqual([]);
    const { Metrics } = await cloudWatch.send(new ListMetricsCommand({ Namespace: 'Shop' }));
    expect(Metrics?.map(({ Dimensions }) => Dimensions)).toEqual([
      [{ Name: 'route', Value: '/a' }],
      [],
      [{ Name: 'route', Value: '/b' }],
    ]);
  });

  it('can be calculated with', async () => {
    await report('/', [10, 30]);
    nowMs += 5 * MINUTE_MS;
    await report('/', [7]);
    const stat = (Stat: string) => ({ Metric: DURATION, Period: 300, Stat });
    const { MetricDataResults } = await cloudWatch.send(
      new GetMetricDataCommand({
        ...PERIOD,
        MetricDataQueries: [
          { Id: 'sum', MetricStat: stat('Sum'), ReturnData: false },
          { Id: 'count', MetricStat: stat('SampleCount'), ReturnData: false },
          { Id: 'mean', Expression: 'sum / count', Label: 'mean' },
        ],
      }),
    );
    expect(MetricDataResults).toMatchObject([{ Id: 'mean', Label: 'mean', Values: [7, 20] }]);
  });

  it('are not taken from an event that breaks the format, which is kept', async () => {
    await report('/', ['slow']);
    expect(connected.emulator.metrics()).toEqual([]);
    expect(connected.emulator.metricErrors()).toMatchObject([
      { reason: 'Took is "slow"; expected a number, or a list of numbers' },
    ]);
    expect(connected.emulator.events()).toHaveLength(1);
  });
});

describe('metrics, asked without an SDK', () => {
  it('give one datapoint over everything, or one for each period', async () => {
    await report('/', [1]);
    nowMs += MINUTE_MS;
    await report('/', [2, 3]);
    const query = { namespace: 'Shop', metricName: 'Took', statistic: 'Maximum' };
    const { emulator } = connected;
    expect(emulator.statistics(query)).toMatchObject([{ value: 3 }]);
    expect(
      emulator.statistics({ ...query, startMs: NEW_YEAR_MS, periodMs: MINUTE_MS }),
    ).toMatchObject([
      { startMs: NEW_YEAR_MS, value: 1 },
      { startMs: nowMs, value: 3 },
    ]);
    expect(() => emulator.statistics({ ...query, statistic: 'Mode' })).toThrow(RangeError);
  });
});

describe('an alarm', () => {
  it('fires when it breached twice in a row, and clears', async () => {
    await cloudWatch.send(new PutMetricAlarmCommand(SLOW));
    const states: (string | undefined)[] = [await stateOf('slow')];
    for (const took of [50, 150, 150, 50]) {
      await report('/', [took]);
      nowMs += MINUTE_MS;
      states.push(await stateOf('slow'));
    }
    expect(states).toEqual(['INSUFFICIENT_DATA', 'OK', 'OK', 'ALARM', 'OK']);
    await cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: ['slow'] }));
    expect(await stateOf('slow')).toBeUndefined();
  });

  it('can watch an expression', async () => {
    const stat = (Stat: string) => ({ Metric: DURATION, Period: 60, Stat });
    connected.emulator.putAlarm({
      AlarmName: 'share',
      Metrics: [
        { Id: 'most', MetricStat: stat('Maximum'), ReturnData: false },
        { Id: 'sum', MetricStat: stat('Sum'), ReturnData: false },
        { Id: 'share', Expression: 'IF(sum > 10, 100 * most / sum, 0)' },
      ],
      EvaluationPeriods: 1,
      Threshold: 90,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    await report('/', [99, 1]);
    nowMs += MINUTE_MS;
    expect(connected.emulator.alarms()).toMatchObject([{ state: 'ALARM', values: [99] }]);
  });

  it.each<[string, Partial<PutMetricAlarmCommandInput>, string]>([
    [
      'a percentile as Statistic',
      { Statistic: 'p95' as never, ExtendedStatistic: undefined },
      'not one of',
    ],
    ['two statistics', { Statistic: 'Sum' }, 'Exactly one of'],
    ['a period of 90 s', { Period: 90 }, 'The period is 90'],
    ['no threshold', { Threshold: undefined }, 'Threshold is undefined'],
    [
      'an unknown comparison',
      { ComparisonOperator: 'Above' as never },
      'ComparisonOperator is Above',
    ],
    ['no metric', { MetricName: undefined }, 'MetricName and Namespace'],
    ['more than a day', { Period: 3_600, EvaluationPeriods: 25 }, 'over a day'],
    ['Metrics beside a metric', { Metrics: [{ Id: 'a', Expression: '1' }] }, 'Metrics excludes'],
    ['other missing data', { TreatMissingData: 'zero' }, 'TreatMissingData is zero'],
  ])('is refused with %s', async (_, members, problem) => {
    const command = new PutMetricAlarmCommand({ ...SLOW, ...members });
    const { message } = await rejectionOf(cloudWatch.send(command));
    expect(message).toContain(problem);
  });
});
