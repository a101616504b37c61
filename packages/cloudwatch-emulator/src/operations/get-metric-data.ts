import type { MetricDataQuery } from '../alarms/alarm-definition';
import { resolveQueries, type ResolvedQuery } from '../alarms/metric-queries';
import { ApiError } from '../api-error';
import type { Operation } from './operation';
import { timeRange, type TimeRangeMembers } from './time-range';

interface Input extends TimeRangeMembers {
  readonly MetricDataQueries?: readonly MetricDataQuery[];
  readonly ScanBy?: string;
}

/** Answers in one page. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export const getMetricData: Operation = (body, { metrics }) => {
  const input = body as Input;
  const { MetricDataQueries: queries = [], ScanBy = 'TimestampDescending' } = input;
  if (queries.length === 0) throw new ApiError('ValidationError', 'MetricDataQueries is empty');
  const resolved = resolveQueries(queries, metrics);
  const range = timeRange(input);
  const wanted = queries.filter(({ ReturnData = true }) => ReturnData);
  return {
    MetricDataResults: wanted.map((query) => {
      const points = pointsOf(resolved.get(query.Id) as ResolvedQuery, range);
      if (ScanBy === 'TimestampDescending') points.reverse();
      return {
        Id: query.Id,
        Label: query.Label ?? query.MetricStat?.Metric.MetricName ?? query.Id,
        Timestamps: points.map(([startMs]) => startMs / 1_000),
        Values: points.map(([, value]) => value),
        StatusCode: 'Complete',
      };
    }),
    Messages: [],
  };
};

function pointsOf(
  { periodMs, valueAt }: ResolvedQuery,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): [number, number][] {
  const points: [number, number][] = [];
  for (let at = Math.floor(startMs / periodMs) * periodMs; at < endMs; at += periodMs) {
    const value = valueAt(at);
    if (value !== undefined) points.push([at, value]);
  }
  return points;
}
