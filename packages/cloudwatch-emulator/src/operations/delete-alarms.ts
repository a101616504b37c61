import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html */
export const deleteAlarms: Operation = (body, { alarms }) => {
  const members = new RequestMembers(body);
  const names = members.optionalStrings('AlarmNames', { minLength: 1 }, { max: 100 });
  members.settle();
  for (const name of names ?? []) alarms.delete(name);
  return undefined;
};
