/** What makes a metric: metrics that differ in one dimension have nothing in common. */
export interface MetricIdentity {
  readonly namespace: string;
  readonly metricName: string;
  /** Value of each dimension, by name. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** One text for each metric, whatever the order of its dimensions. */
export function metricKey({ namespace, metricName, dimensions }: MetricIdentity): string {
  const pairs = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([namespace, metricName, pairs]);
}
