import { KMS_KEY_ID, LOG_GROUP_NAME } from '../limits/name-rules';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html */
export const associateKmsKey: Operation = (body, { store }) => {
  const members = new RequestMembers(body);
  const groupName = members.string('logGroupName', LOG_GROUP_NAME);
  const kmsKeyId = members.string('kmsKeyId', KMS_KEY_ID);
  members.settle();
  store.group(groupName).kmsKeyId = kmsKeyId;
  return undefined;
};
