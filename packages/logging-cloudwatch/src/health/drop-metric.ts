import { AUTOMATIC_METRICS, METRIC_NAMESPACE, type LogLevel } from '@dashtam/logging-domain';

/**
 * The fields that make lost lines a metric, in embedded metric format: without dimensions, as the
 * documented alarms read it, and with those that are given.
 */
export function dropMetric(
  nowMs: number,
  dropped: Readonly<Partial<Record<LogLevel, number>>>,
  dimensions: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const { logsDropped } = AUTOMATIC_METRICS;
  const names = Object.keys(dimensions);
  const directive = {
    Namespace: METRIC_NAMESPACE,
    Dimensions: names.length === 0 ? [[]] : [names, []],
    Metrics: [{ Name: logsDropped, Unit: 'Count' }],
  };
  return {
    ...dimensions,
    [logsDropped]: Object.values(dropped).reduce((sum, lines) => sum + lines, 0),
    _aws: { Timestamp: nowMs, CloudWatchMetrics: [directive] },
  };
}
