import { NEXT_TOKEN } from '../limits/name-rules';
import { pageOfList } from '../paging/page-token';
import { RequestMembers } from '../wire/request-members';
import type { Operation } from './operation';

const PAGE_ROWS = 10_000;

/**
 * The first call for a query answers `Running` and no rows, so that a client which does not poll
 * is found out; the next one has the results.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html
 */
export const getQueryResults: Operation = (body, { queries }) => {
  const members = new RequestMembers(body);
  const queryId = members.string('queryId', { maxLength: 256 });
  const token = members.optionalString('nextToken', NEXT_TOKEN);
  members.settle();
  const query = queries.get(queryId);
  const { status, outcome, scanned } = query;
  if (status === 'Running') query.status = 'Complete';
  const results = status === 'Complete' ? outcome.results : [];
  const { items, nextToken } = pageOfList(results, PAGE_ROWS, token);
  return {
    queryLanguage: 'CWLI',
    status,
    results: items,
    nextToken,
    statistics: {
      recordsMatched: outcome.matched,
      recordsScanned: scanned.records,
      bytesScanned: scanned.bytes,
      logGroupsScanned: query.logGroupNames.length,
      resultCount: outcome.results.length,
    },
  };
};
