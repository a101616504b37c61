import { compileFilterPattern } from '../filter-pattern/compile-filter-pattern';
import { LOG_STREAM_NAME, NEXT_TOKEN } from '../limits/name-rules';
import { takePage } from '../paging/event-page';
import { encodePosition, parsePosition } from '../paging/page-token';
import { byTimestamp, type LogStream, type StoredEvent } from '../store/log-group';
import { invalidParameter } from '../api-error';
import { RequestMembers } from '../wire/request-members';
import { settleGroupName } from './log-group-arn';
import type { Operation, Service } from './operation';

/**
 * `startTime` and `endTime` are both inclusive. There is a `nextToken` as long as more events match.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
export const filterLogEvents: Operation = (body, service) => {
  const members = new RequestMembers(body);
  const names = members.optionalStrings('logStreamNames', LOG_STREAM_NAME, { min: 1, max: 100 });
  const prefix = members.optionalString('logStreamNamePrefix', LOG_STREAM_NAME);
  const startTime = members.optionalInteger('startTime', { min: 0 }) ?? 0;
  const endTime = members.optionalInteger('endTime', { min: 0 }) ?? Number.MAX_SAFE_INTEGER;
  const pattern = members.optionalString('filterPattern', { maxLength: 1024 }) ?? '';
  const token = members.optionalString('nextToken', NEXT_TOKEN);
  const limit = members.optionalInteger('limit', { min: 1, max: 10_000 }) ?? 10_000;
  const fromHead = members.optionalBoolean('startFromHead') ?? true;
  const groupName = settleGroupName(members);
  if (names !== undefined && prefix !== undefined) {
    throw invalidParameter('logStreamNames and logStreamNamePrefix are mutually exclusive.');
  }

  const matches = compileFilterPattern(pattern);
  const position = token === undefined ? undefined : parsePosition(token);
  const direction = position?.direction ?? (fromHead ? 'forward' : 'backward');
  const found = byTimestamp(
    streamsOf(service, groupName, names, prefix).flatMap(({ events }) => events),
  ).filter(
    ({ timestamp, message }) => timestamp >= startTime && timestamp <= endTime && matches(message),
  );
  const page = takePage(found, direction, limit, position?.boundary);
  const isForward = direction === 'forward';
  const edge = isForward ? found.at(-1) : found[0];
  const pageEdge = isForward ? page.events.at(-1) : page.events[0];
  return {
    events: (isForward ? page.events : [...page.events].reverse()).map(answerEvent),
    searchedLogStreams: [],
    ...(edge !== pageEdge && pageEdge !== undefined
      ? { nextToken: encodePosition({ direction, boundary: isForward ? page.after : page.before }) }
      : {}),
  };
};

function streamsOf(
  { store }: Service,
  groupName: string,
  names: readonly string[] | undefined,
  prefix: string | undefined,
): readonly LogStream[] {
  if (names !== undefined) return [...new Set(names)].map((name) => store.stream(groupName, name));
  const streams = [...store.group(groupName).streams.values()];
  return streams.filter(({ name }) => name.startsWith(prefix ?? ''));
}

function answerEvent(event: StoredEvent): object {
  return {
    logStreamName: event.streamName,
    timestamp: event.timestamp,
    message: event.message,
    ingestionTime: event.ingestionTime,
    eventId: String(event.sequence).padStart(56, '0'),
  };
}
