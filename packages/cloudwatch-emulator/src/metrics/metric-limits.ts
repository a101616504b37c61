/**
 * Limits of embedded metric format, and of what alarms can name.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const METRIC_LIMITS = {
  /** Metrics of one directive. */
  metrics: 100,
  /** Numbers of one metric in one event. */
  values: 100,
  /** Dimensions of one set. */
  dimensions: 30,
  /** Characters of a metric's name or a namespace: beyond it no alarm can name them. */
  nameChars: 255,
  /** Characters of a dimension's name. */
  dimensionNameChars: 250,
  /** Characters of a dimension's value. */
  dimensionValueChars: 1_024,
  /** Largest amount of a value. */
  value: 2 ** 360,
} as const;

/**
 * The units of a metric.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
 */
export const METRIC_UNITS: ReadonlySet<unknown> = new Set(
  ['Seconds', 'Microseconds', 'Milliseconds', 'Percent', 'Count', 'None', 'Count/Second'].concat(
    ['Bytes', 'Bits'].flatMap((unit) =>
      ['', 'Kilo', 'Mega', 'Giga', 'Tera'].flatMap((scale) => {
        const name = scale === '' ? unit : scale + unit.toLowerCase();
        return [name, `${name}/Second`];
      }),
    ),
  ),
);

const PRINTABLE_ASCII = /^[\x20-\x7e]*[\x21-\x7e][\x20-\x7e]*$/;

/** Whether a dimension may have that value. */
export function isDimensionValue(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= METRIC_LIMITS.dimensionValueChars &&
    PRINTABLE_ASCII.test(value)
  );
}

/** Whether a dimension may have that name. */
export function isDimensionName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= METRIC_LIMITS.dimensionNameChars &&
    PRINTABLE_ASCII.test(name) &&
    !name.startsWith(':')
  );
}

/** Whether a metric or a namespace may have that name. */
export function isMetricName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= METRIC_LIMITS.nameChars &&
    PRINTABLE_ASCII.test(name) &&
    !name.startsWith(':')
  );
}
