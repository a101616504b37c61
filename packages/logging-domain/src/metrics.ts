/**
 * The units that CloudWatch knows.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
 */
export const METRIC_UNITS = [
  'Seconds',
  'Microseconds',
  'Milliseconds',
  'Bytes',
  'Kilobytes',
  'Megabytes',
  'Gigabytes',
  'Terabytes',
  'Bits',
  'Kilobits',
  'Megabits',
  'Gigabits',
  'Terabits',
  'Percent',
  'Count',
  'Bytes/Second',
  'Kilobytes/Second',
  'Megabytes/Second',
  'Gigabytes/Second',
  'Terabytes/Second',
  'Bits/Second',
  'Kilobits/Second',
  'Megabits/Second',
  'Gigabits/Second',
  'Terabits/Second',
  'Count/Second',
  'None',
] as const;

/** The unit of a metric. */
export type MetricUnit = (typeof METRIC_UNITS)[number];

/** What a record says of one metric: a number, up to 100 of them, or either with a unit. */
export type MetricValue =
  | number
  | readonly number[]
  | {
      readonly value: number | readonly number[];
      /** Default `None`. */
      readonly unit?: MetricUnit;
    };

/** The metrics of one record, by name: `{ RequestDuration: { value: 12, unit: 'Milliseconds' } }`. */
export type Metrics = Readonly<Record<string, MetricValue>>;

/**
 * Bounds of metrics in a record.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const METRIC_LIMITS = {
  /** Metrics of one directive; a record with more has several directives. */
  metricsPerDirective: 100,
  /** Numbers of one metric. */
  values: 100,
  /** Characters of a name. The format takes more, but alarms do not. */
  nameChars: 255,
  /** Dimensions of one set. */
  dimensions: 30,
  /** Characters of a dimension's name. */
  dimensionNameChars: 250,
  /** Characters of a dimension's value. */
  dimensionValueChars: 1_024,
  /** The largest number, and the smallest below zero. */
  value: 2 ** 360,
} as const;

/** Where all metrics of the library are. The documented alarms name it. */
export const METRIC_NAMESPACE = 'Dashtam';

/** The metrics that nobody has to ask for, by their names in CloudWatch. */
export const AUTOMATIC_METRICS = {
  /** Requests that ended, Count. */
  requestCount: 'RequestCount',
  /** From the arrival of a request to its end, Milliseconds. */
  requestDuration: 'RequestDuration',
  /** 1 for a request that failed, else 0, Count; so its average is the error rate. */
  errorCount: 'ErrorCount',
  /** Lines that were lost before CloudWatch had them, Count. */
  logsDropped: 'LogsDropped',
} as const;

/**
 * The fields by which automatic metrics are told apart; the empty set is what the documented alarms
 * read. All are bounded: names of services, of environments, and templates of routes.
 */
export const METRIC_DIMENSION_SETS: readonly (readonly string[])[] = [
  ['service', 'environment', 'http_route'],
  ['service', 'environment'],
  [],
];
