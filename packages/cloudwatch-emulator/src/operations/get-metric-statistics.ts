import { datapoints, type Datapoint } from '../metrics/datapoints';
import { BASIC_STATISTICS, statisticOf } from '../metrics/statistic';
import { identityOf, periodOf } from '../alarms/metric-queries';
import type { AlarmMetric } from '../alarms/alarm-definition';
import { ApiError } from '../api-error';
import type { Operation } from './operation';
import { timeRange, type TimeRangeMembers } from './time-range';

interface Input extends AlarmMetric, TimeRangeMembers {
  readonly Period?: number;
  readonly Statistics?: readonly string[];
  readonly ExtendedStatistics?: readonly string[];
  readonly Unit?: string;
}

interface WireDatapoint {
  readonly Timestamp: number;
  readonly Unit: string;
  readonly ExtendedStatistics?: Readonly<Record<string, number>>;
  readonly [statistic: string]: unknown;
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html */
export const getMetricStatistics: Operation = (body, { metrics }) => {
  const input = body as unknown as Input;
  const { MetricName, Statistics = [], ExtendedStatistics = [], Unit: unit } = input;
  const names = [...Statistics, ...ExtendedStatistics];
  const bad = Statistics.filter((name) => !BASIC_STATISTICS.includes(name));
  if (names.length === 0 || bad.length > 0) {
    const seen = bad.length === 0 ? 'none' : bad.join(', ');
    throw new ApiError('InvalidParameterValue', `The parameter Statistics is ${seen}`);
  }
  const periodMs = periodOf(input.Period) * 1_000;
  const samples = metrics.samples(identityOf(input));
  const points = new Map<number, WireDatapoint>();
  for (const name of names) {
    const statistic = statisticOf(name);
    if (statistic === undefined) {
      throw new ApiError('InvalidParameterValue', `The statistic ${name} is not known`);
    }
    const query = { ...timeRange(input), periodMs, statistic, unit };
    for (const point of datapoints(samples, query)) {
      const known = points.get(point.startMs);
      points.set(point.startMs, withStatistic(known, point, name));
    }
  }
  return { Label: MetricName, Datapoints: [...points.values()] };
};

function withStatistic(
  known: WireDatapoint | undefined,
  { startMs, value, unit }: Datapoint,
  name: string,
): WireDatapoint {
  const point = known ?? { Timestamp: startMs / 1_000, Unit: unit };
  if (BASIC_STATISTICS.includes(name)) return { ...point, [name]: value };
  return { ...point, ExtendedStatistics: { ...point.ExtendedStatistics, [name]: value } };
}
