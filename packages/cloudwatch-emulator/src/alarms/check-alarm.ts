import { METRIC_LIMITS, METRIC_UNITS } from '../metrics/metric-limits';
import { BASIC_STATISTICS, statisticOf } from '../metrics/statistic';
import { ApiError } from '../api-error';
import type { AlarmDefinition, MetricDataQuery } from './alarm-definition';
import { breaches } from './breaches';
import { periodOf } from './metric-queries';

const MISSING_DATA = ['missing', 'ignore', 'breaching', 'notBreaching'];
const DAY_SECONDS = 86_400;
/** The id of the one metric of an alarm that has no list of them. */
export const ONLY_METRIC = 'm1';

/**
 * Checks an alarm as the service does and gives its metrics in the one form that has them all.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 *
 * @throws ApiError ValidationError
 */
export function checkAlarm(alarm: AlarmDefinition): readonly MetricDataQuery[] {
  const { AlarmName, EvaluationPeriods, DatapointsToAlarm = EvaluationPeriods } = alarm;
  const { Threshold, ComparisonOperator, TreatMissingData = 'missing' } = alarm;
  const check = (isValid: boolean, problem: string): void => {
    if (!isValid) throw new ApiError('ValidationError', problem);
  };
  check(typeof AlarmName === 'string' && AlarmName !== '', 'AlarmName is missing');
  check(AlarmName.length <= 255, 'AlarmName has more than 255 characters');
  check(isCount(EvaluationPeriods), `EvaluationPeriods is ${EvaluationPeriods}`);
  check(isCount(DatapointsToAlarm), `DatapointsToAlarm is ${DatapointsToAlarm}`);
  check(DatapointsToAlarm <= EvaluationPeriods, 'DatapointsToAlarm exceeds EvaluationPeriods');
  check(Number.isFinite(Threshold), `Threshold is ${Threshold}`);
  check(breaches(ComparisonOperator) !== undefined, `ComparisonOperator is ${ComparisonOperator}`);
  check(MISSING_DATA.includes(TreatMissingData), `TreatMissingData is ${TreatMissingData}`);
  const queries = alarm.Metrics ?? [onlyMetric(alarm)];
  if (alarm.Metrics !== undefined) checkMetrics(alarm, check);
  const seconds = queries.map(({ MetricStat, Period = 60 }) => MetricStat?.Period ?? Period);
  check(Math.max(...seconds) * EvaluationPeriods <= DAY_SECONDS, 'The alarm looks at over a day');
  return queries;
}

type Check = (isValid: boolean, problem: string) => void;

function checkMetrics(alarm: AlarmDefinition, check: Check): void {
  const { Metrics: queries = [], MetricName, Namespace, Period, Statistic } = alarm;
  const others = [MetricName, Namespace, Period, Statistic, alarm.ExtendedStatistic];
  const excluded = others.filter((member) => member !== undefined);
  check(excluded.length === 0, `Metrics excludes ${excluded.join(', ')}`);
  check(queries.length >= 1 && queries.length <= 20, `Metrics has ${queries.length} members`);
  const watched = queries.filter(({ ReturnData = true }) => ReturnData);
  check(watched.length === 1, `${watched.length} of the Metrics have ReturnData; one must`);
}

function onlyMetric(alarm: AlarmDefinition): MetricDataQuery {
  const { Namespace, MetricName, Dimensions = [], Statistic, ExtendedStatistic, Unit } = alarm;
  const refuse = (problem: string): never => {
    throw new ApiError('ValidationError', problem);
  };
  if (!MetricName || !Namespace) return refuse('MetricName and Namespace, or Metrics, are missing');
  if (Math.max(MetricName.length, Namespace.length) > METRIC_LIMITS.nameChars) {
    return refuse('MetricName or Namespace has more than 255 characters');
  }
  if ((Statistic === undefined) === (ExtendedStatistic === undefined)) {
    return refuse('Exactly one of Statistic and ExtendedStatistic must be given');
  }
  if (Statistic !== undefined && !BASIC_STATISTICS.includes(Statistic)) {
    const allowed = BASIC_STATISTICS.join(', ');
    return refuse(`Value '${Statistic}' at 'statistic' is not one of [${allowed}]`);
  }
  const Stat = Statistic ?? ExtendedStatistic ?? '';
  if (statisticOf(Stat) === undefined) return refuse(`The ExtendedStatistic is ${Stat}`);
  if (Unit !== undefined && !METRIC_UNITS.has(Unit)) return refuse(`The Unit is ${Unit}`);
  const Metric = { Namespace, MetricName, Dimensions };
  const MetricStat = { Metric, Period: periodOf(alarm.Period), Stat };
  return { Id: ONLY_METRIC, MetricStat: Unit === undefined ? MetricStat : { ...MetricStat, Unit } };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
