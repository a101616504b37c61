import { LOG_STREAM_NAME, NEXT_TOKEN } from '../limits/name-rules';
import { pageOfList } from '../paging/page-token';
import { byTimestamp, type LogStream } from '../store/log-group';
import { invalidParameter } from '../api-error';
import { RequestMembers } from '../wire/request-members';
import { logGroupArn, settleGroupName } from './log-group-arn';
import type { Operation } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html */
export const describeLogStreams: Operation = (body, service) => {
  const members = new RequestMembers(body);
  const prefix = members.optionalString('logStreamNamePrefix', LOG_STREAM_NAME);
  const orderBy = members.optionalString('orderBy', { pattern: /^(LogStreamName|LastEventTime)$/ });
  const descending = members.optionalBoolean('descending') ?? false;
  const token = members.optionalString('nextToken', NEXT_TOKEN);
  const limit = members.optionalInteger('limit', { min: 1, max: 50 }) ?? 50;
  const groupName = settleGroupName(members);
  if (orderBy === 'LastEventTime' && prefix !== undefined) {
    throw invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.');
  }
  const arn = logGroupArn(service, groupName);
  const streams = [...service.store.group(groupName).streams.values()]
    .filter(({ name }) => name.startsWith(prefix ?? ''))
    .map((stream) => describe(stream, arn))
    .sort(orderBy === 'LastEventTime' ? byLastEvent : byName);
  if (descending) streams.reverse();
  const { items, nextToken } = pageOfList(streams, limit, token);
  return { logStreams: items, nextToken };
};

type DescribedStream = ReturnType<typeof describe>;

function describe(stream: LogStream, groupArn: string) {
  const sorted = byTimestamp(stream.events);
  return {
    logStreamName: stream.name,
    creationTime: stream.creationTime,
    firstEventTimestamp: sorted[0]?.timestamp,
    lastEventTimestamp: sorted.at(-1)?.timestamp,
    lastIngestionTime: stream.events.at(-1)?.ingestionTime,
    arn: `${groupArn}:log-stream:${stream.name}`,
    storedBytes: 0,
  };
}

function byName(a: DescribedStream, b: DescribedStream): number {
  return a.logStreamName < b.logStreamName ? -1 : 1;
}

function byLastEvent(a: DescribedStream, b: DescribedStream): number {
  return (a.lastEventTimestamp ?? 0) - (b.lastEventTimestamp ?? 0) || byName(a, b);
}
