import type { CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { renderColumns } from './render-columns';

/** A metric and one statistic of it, over the whole time. */
export interface MetricRow {
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  /** Undefined where there is no such metric. */
  readonly value: number | undefined;
}

const SERVICE = { service: 'example-api', environment: 'production' };

/** What is asked: the metrics of the alarms, and one of them with its other dimension sets. */
const QUESTIONS: readonly Omit<MetricRow, 'value'>[] = [
  { metric: 'RequestCount', dimensions: {}, statistic: 'Sum' },
  { metric: 'RequestCount', dimensions: SERVICE, statistic: 'Sum' },
  {
    metric: 'RequestCount',
    dimensions: { ...SERVICE, http_route: '/boom' },
    statistic: 'Sum',
  },
  { metric: 'ErrorCount', dimensions: {}, statistic: 'Sum' },
  { metric: 'RequestDuration', dimensions: {}, statistic: 'p50' },
  { metric: 'RequestDuration', dimensions: {}, statistic: 'p95' },
  { metric: 'LogsDropped', dimensions: {}, statistic: 'Sum' },
];

/** The statistics of the metrics that CloudWatch extracted from the lines. */
export function readMetrics(emulator: CloudWatchEmulator): readonly MetricRow[] {
  return QUESTIONS.map((question) => {
    const { metric: metricName, dimensions, statistic } = question;
    const query = { namespace: 'Dashtam', metricName, dimensions, statistic };
    return { ...question, value: emulator.statistics(query)[0]?.value };
  });
}

/** The statistics as a table. */
export function renderMetrics(rows: readonly MetricRow[]): string {
  const cells = rows.map(({ metric, dimensions, statistic, value }) => {
    const named = Object.entries(dimensions).map(([name, text]) => `${name}=${text}`);
    return [metric, named.join(' ') || 'none', statistic, String(value)];
  });
  return renderColumns([['metric', 'dimensions', 'statistic', 'value'], ...cells]);
}
