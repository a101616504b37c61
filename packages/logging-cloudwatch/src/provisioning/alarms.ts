import { AUTOMATIC_METRICS, METRIC_NAMESPACE } from '@dashtam/logging-domain';

/** An alarm, as a resource of the type AWS::CloudWatch::Alarm has it, without name and actions. */
export interface AlarmDescription {
  /** The end of its name, after `dashtam-{environment}-`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Seconds. */
const PERIOD = 300;
/** A rate of fewer requests than these says little. */
const LEAST_REQUESTS = 20;
const ABOVE = { ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'notBreaching' };

function metric(MetricName: string): Readonly<Record<string, unknown>> {
  return { Namespace: METRIC_NAMESPACE, MetricName };
}

function sum(Id: string, MetricName: string): Readonly<Record<string, unknown>> {
  const MetricStat = { Metric: metric(MetricName), Period: PERIOD, Stat: 'Sum' };
  return { Id, MetricStat, ReturnData: false };
}

/** The alarms. They read the metrics without dimensions: all services of the account and Region. */
export const ALARMS: readonly AlarmDescription[] = [
  {
    name: 'high-error-count',
    properties: {
      AlarmDescription: 'More than 50 requests failed within 5 minutes',
      ...metric(AUTOMATIC_METRICS.errorCount),
      Statistic: 'Sum',
      Period: PERIOD,
      EvaluationPeriods: 1,
      Threshold: 50,
      ...ABOVE,
    },
  },
  {
    name: 'high-error-rate',
    properties: {
      AlarmDescription: `More than 5 % of the requests of 5 minutes failed, of ${LEAST_REQUESTS} or more`,
      Metrics: [
        sum('errors', AUTOMATIC_METRICS.errorCount),
        sum('requests', AUTOMATIC_METRICS.requestCount),
        {
          Id: 'rate',
          Label: 'Failed requests, percent',
          Expression: `IF(requests >= ${LEAST_REQUESTS}, 100 * errors / requests, 0)`,
          ReturnData: true,
        },
      ],
      EvaluationPeriods: 1,
      Threshold: 5,
      ...ABOVE,
    },
  },
  {
    name: 'slow-requests',
    properties: {
      AlarmDescription: 'P95 of the duration of requests above 1,000 ms, twice in a row',
      ...metric(AUTOMATIC_METRICS.requestDuration),
      ExtendedStatistic: 'p95',
      Period: PERIOD,
      EvaluationPeriods: 2,
      Threshold: 1_000,
      ...ABOVE,
    },
  },
  {
    name: 'logs-dropped',
    properties: {
      AlarmDescription: 'Log lines were lost before CloudWatch had them',
      ...metric(AUTOMATIC_METRICS.logsDropped),
      Statistic: 'Sum',
      Period: PERIOD,
      EvaluationPeriods: 1,
      Threshold: 0,
      ...ABOVE,
    },
  },
];
