import type { AlarmDefinition } from '../alarms/alarm-definition';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export const putMetricAlarm: Operation = (body, { alarms, now }) => {
  alarms.put(body as unknown as AlarmDefinition, now());
  return undefined;
};
