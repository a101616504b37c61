import { KMS_KEY_ID, LOG_GROUP_NAME } from '../limits/name-rules';
import { invalidParameter } from '../api-error';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export const createLogGroup: Operation = (body, { store, now }) => {
  const members = new RequestMembers(body);
  const name = members.string('logGroupName', LOG_GROUP_NAME);
  const kmsKeyId = members.optionalString('kmsKeyId', KMS_KEY_ID);
  members.settle();
  if (/^aws\//i.test(name)) {
    throw invalidParameter(`Log groups starting with AWS/ are reserved for AWS. Seen: '${name}'`);
  }
  store.createGroup(name, now());
  if (kmsKeyId !== undefined) store.group(name).kmsKeyId = kmsKeyId;
  return undefined;
};
