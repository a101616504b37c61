import type { AlarmDefinition, AlarmState } from './alarm-definition';
import { breaches } from './breaches';

/**
 * The state that an alarm comes to.
 *
 * @param values what it watches in its evaluation periods, undefined where there is no data
 * @param state the state that it had
 */
export function evaluateAlarm(
  alarm: AlarmDefinition,
  values: readonly (number | undefined)[],
  state: AlarmState,
): AlarmState {
  const { EvaluationPeriods, DatapointsToAlarm: needed = EvaluationPeriods } = alarm;
  const isBreach = breaches(alarm.ComparisonOperator);
  const real = values.filter((value) => value !== undefined);
  const missing = values.length - real.length;
  const breaching = real.filter((value) => isBreach?.(value, alarm.Threshold)).length;
  const safe = real.length - breaching;
  switch (alarm.TreatMissingData ?? 'missing') {
    case 'breaching':
      return breaching + missing >= needed ? 'ALARM' : 'OK';
    case 'notBreaching':
      return breaching >= needed ? 'ALARM' : 'OK';
    case 'ignore':
      if (breaching >= needed) return 'ALARM';
      return safe > EvaluationPeriods - needed ? 'OK' : state;
    default:
      if (real.length === 0) return 'INSUFFICIENT_DATA';
      return breaching >= Math.min(needed, real.length) ? 'ALARM' : 'OK';
  }
}
