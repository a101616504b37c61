import type { MetricSample } from './extract-metrics';
import type { Statistic } from './statistic';

/** A statistic over one period. */
export interface Datapoint {
  /** Start of the period, epoch milliseconds. */
  readonly startMs: number;
  readonly value: number;
  readonly unit: string;
}

/** Which samples count, and how they are put together. */
export interface DatapointQuery {
  /** Inclusive, epoch milliseconds. */
  readonly startMs: number;
  /** Exclusive, epoch milliseconds. */
  readonly endMs: number;
  /** Length of a period; Infinity for one period. */
  readonly periodMs: number;
  readonly statistic: Statistic;
  /** Only samples of this unit. */
  readonly unit?: string | undefined;
}

/** One datapoint for each period in which there are samples, by time. */
export function datapoints(
  samples: readonly MetricSample[],
  { startMs, endMs, periodMs, statistic, unit }: DatapointQuery,
): readonly Datapoint[] {
  const periods = new Map<number, { values: number[]; unit: string }>();
  for (const sample of samples) {
    const { timestamp } = sample;
    if (timestamp < startMs || timestamp >= endMs || sample.unit !== (unit ?? sample.unit))
      continue;
    const start = periodMs === Infinity ? startMs : periodStart(timestamp, startMs, periodMs);
    const period = periods.get(start) ?? { values: [], unit: sample.unit };
    period.values.push(...sample.values);
    periods.set(start, period);
  }
  return [...periods]
    .sort(([a], [b]) => a - b)
    .filter(([, { values }]) => values.length > 0)
    .map(([start, period]) => {
      return { startMs: start, value: statistic(period.values), unit: period.unit };
    });
}

function periodStart(timestamp: number, startMs: number, periodMs: number): number {
  return startMs + Math.floor((timestamp - startMs) / periodMs) * periodMs;
}
