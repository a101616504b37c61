import { discoverFields } from '../insights/discover-fields';
import { parseQuery } from '../insights/parse-query';
import { runQuery } from '../insights/run-query';
import { LOG_GROUP_IDENTIFIER, LOG_GROUP_NAME } from '../limits/name-rules';
import type { StoredEvent } from '../store/log-group';
import { invalidParameter } from '../api-error';
import { RequestMembers } from '../wire/request-members';
import { groupNameOf } from './log-group-arn';
import type { Operation, Service } from './operation';

const DEFAULT_LIMIT = 10_000;
const MAX_LIMIT = 100_000;

/**
 * The query is run at once; GetQueryResults then answers `Running` one time, as a client must expect
 * of the service. Both ends of the time range are whole seconds and inclusive.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html
 */
export const startQuery: Operation = (body, service) => {
  const members = new RequestMembers(body);
  const queryString = members.string('queryString', { maxLength: 10_000 });
  const startTime = members.integer('startTime', { min: 0 });
  const endTime = members.integer('endTime', { min: 0 });
  const limit = members.optionalInteger('limit', { min: 1, max: MAX_LIMIT }) ?? DEFAULT_LIMIT;
  members.optionalString('queryLanguage', { pattern: /^CWLI$/ });
  const logGroupNames = settleGroupNames(members);
  if (startTime > endTime) {
    throw invalidParameter(`startTime ${startTime} is after endTime ${endTime}`);
  }

  const commands = parseQuery(queryString);
  const events = eventsBetween(service, logGroupNames, startTime * 1000, endTime * 1000 + 999);
  const rows = events.map((event) => discoverFields(event, service.accountId));
  const bytes = events.reduce((sum, { message }) => sum + Buffer.byteLength(message), 0);
  const queryId = service.queries.add({
    queryString,
    logGroupNames,
    createTime: service.now(),
    outcome: runQuery(commands, rows, limit),
    scanned: { records: events.length, bytes },
  });
  return { queryId };
};

function settleGroupNames(members: RequestMembers): readonly string[] {
  const name = members.optionalString('logGroupName', LOG_GROUP_NAME);
  const count = { min: 1, max: 50 };
  const given = [
    name === undefined ? undefined : [name],
    members.optionalStrings('logGroupNames', LOG_GROUP_NAME, count),
    members.optionalStrings('logGroupIdentifiers', LOG_GROUP_IDENTIFIER, count)?.map(groupNameOf),
  ].filter((names) => names !== undefined);
  members.settle();
  const [names] = given;
  if (names === undefined || given.length > 1) {
    throw invalidParameter(
      'Exactly one of logGroupName, logGroupNames and logGroupIdentifiers must be specified; ' +
        `seen: ${given.length}.`,
    );
  }
  return names;
}

function eventsBetween(
  { store }: Service,
  groupNames: readonly string[],
  startMs: number,
  endMs: number,
): readonly StoredEvent[] {
  return groupNames
    .flatMap((name) => [...store.group(name).streams.values()].flatMap(({ events }) => events))
    .filter(({ timestamp }) => timestamp >= startMs && timestamp <= endMs)
    .sort((a, b) => a.sequence - b.sequence);
}
