import { datapoints, type Datapoint } from './datapoints';
import type { MetricIdentity } from './metric-identity';
import type { MetricStore } from './metric-store';
import { statisticOf } from './statistic';

/** A question about one metric. */
export interface StatisticsQuery extends Omit<MetricIdentity, 'dimensions'> {
  /** Default none: the metric that has no dimensions. */
  readonly dimensions?: MetricIdentity['dimensions'];
  /** `Sum`, `Average`, `SampleCount`, `Minimum`, `Maximum`, or a percentile such as `p95`. */
  readonly statistic: string;
  /** Inclusive, epoch milliseconds. Default: from the beginning. */
  readonly startMs?: number;
  /** Exclusive, epoch milliseconds. Default: to the end. */
  readonly endMs?: number;
  /** Milliseconds of one period. Default: one period over the whole time. */
  readonly periodMs?: number;
}

/** Answers the question. Throws RangeError for a statistic that is not emulated. */
export function readStatistics(store: MetricStore, query: StatisticsQuery): readonly Datapoint[] {
  const { statistic: name, dimensions = {}, startMs = 0, endMs = Infinity } = query;
  const statistic = statisticOf(name);
  if (statistic === undefined) {
    throw new RangeError(
      `The statistic is ${name}; emulated are Sum, Average, SampleCount, Minimum, Maximum and p0 to p100`,
    );
  }
  const samples = store.samples({ ...query, dimensions });
  const { periodMs = Infinity } = query;
  return datapoints(samples, { startMs, endMs, periodMs, statistic });
}
