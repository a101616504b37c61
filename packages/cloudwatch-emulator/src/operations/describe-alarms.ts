import type { AlarmReport } from '../alarms/alarm-store';
import { RequestMembers } from '../wire/request-members';
import type { Operation, Service } from './operation';

/**
 * Evaluates the alarms and answers in one page.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
 */
export const describeAlarms: Operation = (body, service) => {
  const members = new RequestMembers(body);
  const names = members.optionalStrings('AlarmNames', { minLength: 1 }, { max: 100 });
  const prefix = members.optionalString('AlarmNamePrefix', { minLength: 1 }) ?? '';
  const wanted = members.optionalString('StateValue', {});
  members.settle();
  const found = service.alarms.evaluate(service.now()).filter(({ alarm, state }) => {
    const { AlarmName: name } = alarm;
    return (names?.includes(name) ?? name.startsWith(prefix)) && state === (wanted ?? state);
  });
  return { MetricAlarms: found.map((report) => wireAlarm(report, service)), CompositeAlarms: [] };
};

function wireAlarm(
  { alarm, state, values, stateSinceMs }: AlarmReport,
  { region, accountId }: Service,
) {
  return {
    ActionsEnabled: true,
    ...alarm,
    AlarmArn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${alarm.AlarmName}`,
    StateValue: state,
    StateReason: `Values, oldest first: ${values.map((value) => value ?? 'none').join(', ')}`,
    StateUpdatedTimestamp: stateSinceMs / 1_000,
  };
}
