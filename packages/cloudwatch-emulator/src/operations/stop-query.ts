import { invalidParameter } from '../api-error';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StopQuery.html */
export const stopQuery: Operation = (body, { queries }) => {
  const members = new RequestMembers(body);
  const queryId = members.string('queryId', { maxLength: 256 });
  members.settle();
  const query = queries.get(queryId);
  if (query.status !== 'Running') {
    throw invalidParameter(`Query with ID '${queryId}' is not running; it is ${query.status}.`);
  }
  query.status = 'Cancelled';
  return { success: true };
};
