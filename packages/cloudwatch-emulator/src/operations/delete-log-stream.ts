import { LOG_GROUP_NAME, LOG_STREAM_NAME } from '../limits/name-rules';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html */
export const deleteLogStream: Operation = (body, { store }) => {
  const members = new RequestMembers(body);
  const groupName = members.string('logGroupName', LOG_GROUP_NAME);
  const streamName = members.string('logStreamName', LOG_STREAM_NAME);
  members.settle();
  store.deleteStream(groupName, streamName);
  return undefined;
};
