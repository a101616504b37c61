import { MalformedMetrics } from './malformed-metrics';
import type { MetricIdentity } from './metric-identity';
import {
  METRIC_LIMITS,
  METRIC_UNITS,
  isDimensionName,
  isDimensionValue,
  isMetricName,
} from './metric-limits';

/** What one event says of one metric. */
export interface MetricSample extends MetricIdentity {
  readonly unit: string;
  /** Epoch milliseconds, from `_aws.Timestamp`. */
  readonly timestamp: number;
  readonly values: readonly number[];
}

type JsonObject = Readonly<Record<string, unknown>>;

const DIRECTIVES = 'CloudWatchMetrics';

/**
 * The metrics that an event in embedded metric format carries; none for any other event. As in the
 * service, one mistake costs all metrics of the event, never the event.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 *
 * @throws MalformedMetrics that says what is wrong
 */
export function extractMetrics(message: string): readonly MetricSample[] {
  if (!message.includes(DIRECTIVES)) return [];
  const root = parseObject(message);
  const metadata = root?.['_aws'];
  if (root === undefined || !isObject(metadata) || !(DIRECTIVES in metadata)) return [];
  const { Timestamp: timestamp, [DIRECTIVES]: directives } = metadata;
  if (!Number.isInteger(timestamp)) refuse('_aws.Timestamp', timestamp, 'epoch milliseconds');
  if (!Array.isArray(directives)) refuse(`_aws.${DIRECTIVES}`, directives, 'a list');
  return (directives as readonly unknown[]).flatMap((directive) =>
    samplesOf(directive, root, timestamp as number),
  );
}

function samplesOf(directive: unknown, root: JsonObject, timestamp: number): MetricSample[] {
  if (!isObject(directive)) refuse('a directive', directive, 'an object');
  const { Namespace: namespace, Dimensions: sets, Metrics: metrics } = directive;
  if (!isMetricName(namespace)) refuse('Namespace', namespace, 'a name');
  if (!Array.isArray(sets) || sets.length === 0) refuse('Dimensions', sets, 'a list of sets');
  if (!Array.isArray(metrics)) refuse('Metrics', metrics, 'a list');
  const definitions = metrics as readonly unknown[];
  if (definitions.length > METRIC_LIMITS.metrics) {
    refuse('Metrics', definitions.length, `at most ${METRIC_LIMITS.metrics} metrics`);
  }
  const dimensionSets = (sets as readonly unknown[]).map((set) => dimensionsOf(set, root));
  return definitions.flatMap((definition) => {
    const { metricName, unit } = definitionOf(definition);
    const values = valuesOf(metricName, root);
    return dimensionSets.map((dimensions) => {
      return { namespace: namespace, metricName, dimensions, unit, timestamp, values };
    });
  });
}

function dimensionsOf(set: unknown, root: JsonObject): Readonly<Record<string, string>> {
  if (!Array.isArray(set)) refuse('a dimension set', set, 'a list of names');
  const names = set as readonly unknown[];
  if (names.length > METRIC_LIMITS.dimensions) {
    refuse('a dimension set', names.length, `at most ${METRIC_LIMITS.dimensions} dimensions`);
  }
  return Object.fromEntries(
    names.map((name) => {
      if (!isDimensionName(name)) refuse('a dimension', name, 'a name');
      const value = ownMember(root, name);
      if (!isDimensionValue(value)) refuse(`the dimension ${name}`, value, 'a text, not empty');
      return [name, value];
    }),
  );
}

function definitionOf(definition: unknown): { metricName: string; unit: string } {
  if (!isObject(definition)) refuse('a metric', definition, 'an object');
  const { Name: metricName, Unit: unit = 'None', StorageResolution: seconds = 60 } = definition;
  if (!isMetricName(metricName)) refuse('Name', metricName, 'a name');
  if (!METRIC_UNITS.has(unit)) refuse(`the unit of ${metricName}`, unit, 'a unit of CloudWatch');
  if (seconds !== 1 && seconds !== 60) {
    refuse(`the StorageResolution of ${metricName}`, seconds, '1 or 60');
  }
  return { metricName: metricName, unit: unit as string };
}

function valuesOf(metricName: string, root: JsonObject): readonly number[] {
  const member = ownMember(root, metricName);
  const values = [member].flat();
  if (values.length > METRIC_LIMITS.values) {
    refuse(metricName, `${values.length} values`, `at most ${METRIC_LIMITS.values}`);
  }
  for (const value of values) {
    if (typeof value !== 'number' || Math.abs(value) > METRIC_LIMITS.value) {
      refuse(metricName, value, 'a number, or a list of numbers');
    }
  }
  return values as number[];
}

function refuse(what: string, seen: unknown, allowed: string): never {
  const text = JSON.stringify(seen) ?? 'nothing';
  throw new MalformedMetrics(`${what} is ${text}; expected ${allowed}`);
}

function ownMember(root: JsonObject, name: string): unknown {
  return Object.hasOwn(root, name) ? root[name] : undefined;
}

function parseObject(message: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
