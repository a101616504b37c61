import { LOG_GROUP_NAME, LOG_STREAM_NAME } from '../limits/name-rules';
import { keptEvents, rejectByAge } from '../limits/event-age';
import { checkBatch } from '../limits/batch-limits';
import type { InputEvent } from '../input-event';
import { serializationError } from '../api-error';
import { RequestMembers, type RequestBody } from '../wire/request-members';
import type { Operation } from './operation';

/**
 * Sequence tokens are not checked, as the service does today.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export const putLogEvents: Operation = (body, { store, now, forcedRejection }) => {
  const members = new RequestMembers(body);
  const groupName = members.string('logGroupName', LOG_GROUP_NAME);
  const streamName = members.string('logStreamName', LOG_STREAM_NAME);
  const events = readEvents(body, members);
  members.settle();

  const time = now();
  checkBatch(events, time);
  store.stream(groupName, streamName);
  const { retentionInDays } = store.group(groupName);
  const rejected = forcedRejection ?? rejectByAge(events, time, retentionInDays);
  const kept = keptEvents(events, rejected);
  store.append(groupName, streamName, kept, time);
  return {
    // The service still hands out a token for what it keeps, though none is looked at any more.
    ...(kept.length > 0
      ? { nextSequenceToken: String(store.acceptedCount).padStart(56, '0') }
      : {}),
    ...(rejected === undefined ? {} : { rejectedLogEventsInfo: rejected }),
  };
};

function readEvents(body: RequestBody, members: RequestMembers): readonly InputEvent[] {
  const events = body.logEvents ?? undefined;
  if (events === undefined) {
    members.missing('logEvents');
    return [];
  }
  if (!Array.isArray(events)) throw serializationError('logEvents is no list');
  return events.map((event: unknown, index) => {
    if (isInputEvent(event)) return event;
    return refuseEvent(event, `logEvents.${index + 1}.member`, members);
  });
}

function isInputEvent(event: unknown): event is InputEvent {
  if (typeof event !== 'object' || event === null) return false;
  const { timestamp, message } = event as Partial<InputEvent>;
  return Number.isInteger(timestamp) && typeof message === 'string';
}

function refuseEvent(event: unknown, where: string, members: RequestMembers): InputEvent {
  if (typeof event !== 'object' || event === null)
    throw serializationError(`${where} is no object`);
  const { timestamp = null, message = null } = event as Readonly<Record<string, unknown>>;
  if (timestamp === null) members.missing(`${where}.timestamp`);
  else if (!Number.isInteger(timestamp)) {
    throw serializationError(
      `${where}.timestamp is a ${typeof timestamp}, expected a whole number`,
    );
  }
  if (message === null) members.missing(`${where}.message`);
  else if (typeof message !== 'string') {
    throw serializationError(`${where}.message is a ${typeof message}, expected a string`);
  }
  return { timestamp: 0, message: '' };
}
