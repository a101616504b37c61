import { LOG_GROUP_NAME, NEXT_TOKEN } from '../limits/name-rules';
import { pageOfList } from '../paging/page-token';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeQueries.html */
export const describeQueries: Operation = (body, { queries }) => {
  const members = new RequestMembers(body);
  const groupName = members.optionalString('logGroupName', LOG_GROUP_NAME);
  const wanted = members.optionalString('status', { maxLength: 64 });
  const token = members.optionalString('nextToken', NEXT_TOKEN);
  const limit = members.optionalInteger('maxResults', { min: 1, max: 1_000 }) ?? 1_000;
  members.settle();
  const matching = queries
    .all()
    .filter(
      ({ logGroupNames, status }) =>
        (groupName === undefined || logGroupNames.includes(groupName)) &&
        (wanted === undefined || status === wanted),
    );
  const { items, nextToken } = pageOfList(matching, limit, token);
  return {
    queries: items.map(({ queryId, queryString, status, createTime, logGroupNames, scanned }) => ({
      queryLanguage: 'CWLI',
      queryId,
      queryString,
      status,
      createTime,
      logGroupName: logGroupNames[0],
      bytesScanned: scanned.bytes,
    })),
    nextToken,
  };
};
