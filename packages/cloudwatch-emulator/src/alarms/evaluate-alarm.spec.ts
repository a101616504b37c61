import type { AlarmDefinition, AlarmState } from './alarm-definition';
import { evaluateAlarm } from './evaluate-alarm';

const ALARM: AlarmDefinition = {
  AlarmName: 'slow',
  EvaluationPeriods: 3,
  Threshold: 10,
  ComparisonOperator: 'GreaterThanThreshold',
};

/** `X` breaches, `0` does not, `-` is no data. */
function state(periods: string, members: Partial<AlarmDefinition>, before: AlarmState): AlarmState {
  const values = [...periods].map((sign) => ({ X: 11, '0': 10 })[sign]);
  return evaluateAlarm({ ...ALARM, ...members }, values, before);
}

describe('an alarm over three periods', () => {
  // As in the tables of "Configuring how CloudWatch alarms treat missing data".
  it.each<[string, number, AlarmState, AlarmState, AlarmState, AlarmState]>([
    ['XXX', 3, 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['0XX', 3, 'OK', 'OK', 'OK', 'OK'],
    ['0XX', 2, 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['---', 3, 'INSUFFICIENT_DATA', 'OK', 'ALARM', 'OK'],
    ['--0', 3, 'OK', 'OK', 'OK', 'OK'],
    ['-X-', 3, 'ALARM', 'OK', 'ALARM', 'OK'],
    ['X-X', 2, 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
  ])('%s, of which %d must breach', (periods, needed, missing, ignore, breaching, notBreaching) => {
    const after = (TreatMissingData?: string): AlarmState =>
      state(
        periods,
        { DatapointsToAlarm: needed, ...(TreatMissingData && { TreatMissingData }) },
        'OK',
      );
    expect([after(), after('ignore'), after('breaching'), after('notBreaching')]).toEqual([
      missing,
      ignore,
      breaching,
      notBreaching,
    ]);
  });

  it('stays what it was when missing data is ignored', () => {
    expect(state('---', { TreatMissingData: 'ignore' }, 'ALARM')).toBe('ALARM');
  });

  it.each([
    ['GreaterThanOrEqualToThreshold', '000', 'ALARM'],
    ['LessThanThreshold', '000', 'OK'],
    ['LessThanOrEqualToThreshold', '000', 'ALARM'],
  ])('with %s', (ComparisonOperator, periods, expected) => {
    expect(state(periods, { ComparisonOperator }, 'OK')).toBe(expected);
  });
});
