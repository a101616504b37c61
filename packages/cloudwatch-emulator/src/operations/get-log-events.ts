import { LOG_STREAM_NAME, NEXT_TOKEN } from '../limits/name-rules';
import { takePage } from '../paging/event-page';
import { encodePosition, parsePosition } from '../paging/page-token';
import { byTimestamp } from '../store/log-group';
import { RequestMembers } from '../wire/request-members';
import { settleGroupName } from './log-group-arn';
import type { Operation } from './operation';

/**
 * `startTime` is inclusive, `endTime` exclusive. At either end of the stream the answer repeats the
 * token that was passed in.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export const getLogEvents: Operation = (body, { store }) => {
  const members = new RequestMembers(body);
  const streamName = members.string('logStreamName', LOG_STREAM_NAME);
  const startTime = members.optionalInteger('startTime', { min: 0 }) ?? 0;
  const endTime = members.optionalInteger('endTime', { min: 0 }) ?? Number.MAX_SAFE_INTEGER;
  const token = members.optionalString('nextToken', NEXT_TOKEN);
  const limit = members.optionalInteger('limit', { min: 1, max: 10_000 }) ?? 10_000;
  const fromHead = members.optionalBoolean('startFromHead') ?? false;
  const groupName = settleGroupName(members);

  const position = token === undefined ? undefined : parsePosition(token);
  const direction = position?.direction ?? (fromHead ? 'forward' : 'backward');
  const sorted = byTimestamp(store.stream(groupName, streamName).events).filter(
    ({ timestamp }) => timestamp >= startTime && timestamp < endTime,
  );
  const page = takePage(sorted, direction, limit, position?.boundary);
  return {
    events: page.events.map(({ timestamp, message, ingestionTime }) => ({
      timestamp,
      message,
      ingestionTime,
    })),
    nextForwardToken: encodePosition({ direction: 'forward', boundary: page.after }),
    nextBackwardToken: encodePosition({ direction: 'backward', boundary: page.before }),
  };
};
