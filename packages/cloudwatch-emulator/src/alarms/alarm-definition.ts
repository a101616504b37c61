/** A metric as the API names it. */
export interface AlarmMetric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}

/** A statistic of a metric, or an expression over those that have an id. */
export interface MetricDataQuery {
  readonly Id: string;
  readonly MetricStat?: {
    readonly Metric: AlarmMetric;
    /** Seconds. */
    readonly Period: number;
    readonly Stat: string;
    readonly Unit?: string;
  };
  readonly Expression?: string;
  readonly Label?: string;
  /** Seconds; of an expression. */
  readonly Period?: number;
  /** Whether the caller wants it; an alarm watches the one that has it. Default true. */
  readonly ReturnData?: boolean;
}

/**
 * An alarm, with the members of PutMetricAlarm and of the resource AWS::CloudWatch::Alarm.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export interface AlarmDefinition extends Partial<AlarmMetric> {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  readonly Statistic?: string;
  /** A percentile, for example `p95`. */
  readonly ExtendedStatistic?: string;
  /** Seconds. */
  readonly Period?: number;
  readonly Unit?: string;
  readonly Metrics?: readonly MetricDataQuery[];
  readonly EvaluationPeriods: number;
  /** How many of them must breach. Default all. */
  readonly DatapointsToAlarm?: number;
  readonly Threshold: number;
  readonly ComparisonOperator: string;
  /** `missing` (default), `ignore`, `breaching` or `notBreaching`. */
  readonly TreatMissingData?: string;
  readonly ActionsEnabled?: boolean;
  readonly AlarmActions?: readonly string[];
  readonly OKActions?: readonly string[];
  readonly InsufficientDataActions?: readonly string[];
}

/** What an alarm says. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
