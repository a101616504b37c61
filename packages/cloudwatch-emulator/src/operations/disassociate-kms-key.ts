import { LOG_GROUP_NAME } from '../limits/name-rules';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DisassociateKmsKey.html */
export const disassociateKmsKey: Operation = (body, { store }) => {
  const members = new RequestMembers(body);
  const groupName = members.string('logGroupName', LOG_GROUP_NAME);
  members.settle();
  delete store.group(groupName).kmsKeyId;
  return undefined;
};
