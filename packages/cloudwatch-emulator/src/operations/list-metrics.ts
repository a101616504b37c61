import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** Answers in one page. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html */
export const listMetrics: Operation = (body, { metrics }) => {
  const members = new RequestMembers(body);
  const namespace = members.optionalString('Namespace', { maxLength: 255 });
  const metricName = members.optionalString('MetricName', { maxLength: 255 });
  members.settle();
  const filters = (body['Dimensions'] ?? []) as readonly { Name: string; Value?: string }[];
  const found = metrics.metrics.filter(
    (metric) =>
      metric.namespace === (namespace ?? metric.namespace) &&
      metric.metricName === (metricName ?? metric.metricName) &&
      filters.every(({ Name, Value }) => {
        const value = metric.dimensions[Name];
        return value !== undefined && value === (Value ?? value);
      }),
  );
  return {
    Metrics: found.map(({ namespace: Namespace, metricName: MetricName, dimensions }) => ({
      Namespace,
      MetricName,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    })),
  };
};
