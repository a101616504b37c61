import { LOG_GROUP_NAME } from '../limits/name-rules';
import { RETENTION_DAYS } from '../limits/service-limits';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const putRetentionPolicy: Operation = (body, { store }) => {
  const members = new RequestMembers(body);
  const groupName = members.string('logGroupName', LOG_GROUP_NAME);
  const days = members.integer('retentionInDays');
  if (typeof body.retentionInDays === 'number' && !RETENTION_DAYS.includes(days)) {
    const allowed = RETENTION_DAYS.join(', ');
    members.violation('retentionInDays', days, `Member must satisfy enum value set: [${allowed}]`);
  }
  members.settle();
  store.group(groupName).retentionInDays = days;
  return undefined;
};
