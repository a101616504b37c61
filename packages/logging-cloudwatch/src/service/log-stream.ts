const DAY_MS = 86_400_000;

/** Longest name of a group or a stream, in characters. */
const MAX_NAME_LENGTH = 512;

/** Number of the UTC day since 1970 that an instant belongs to. */
export function utcDay(timeMs: number): number {
  return Math.floor(timeMs / DAY_MS);
}

/**
 * The daily stream of an instance: `{instance_id}/{YYYY-MM-DD}`, by the record's UTC date.
 * Characters that a stream name may not hold (`:` and `*`) become `-`.
 *
 * @param timeMs the record's instant, epoch milliseconds
 */
export function dailyStream(instanceId: string, timeMs: number): string {
  const date = new Date(timeMs).toISOString().slice(0, 10);
  return `${instanceId.replace(/[:*]/g, '-')}/${date}`;
}

/** What `isGroupName` accepts, in words. */
export const GROUP_NAME_RULE =
  '1 to 512 characters of A-Z a-z 0-9 _ - / . #, not starting with "aws/"';

/**
 * Whether CloudWatch Logs takes this name for a group.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export function isGroupName(name: unknown): name is string {
  return typeof name === 'string' && /^(?!aws\/)[A-Za-z0-9_\-/.#]{1,512}$/.test(name);
}

/** What `isStreamName` accepts, in words. */
export const STREAM_NAME_RULE = '1 to 512 characters without ":", "*" and control characters';

/**
 * Whether CloudWatch Logs takes this name for a stream.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html
 */
export function isStreamName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= MAX_NAME_LENGTH &&
    !/[:*\p{Cc}]/u.test(name)
  );
}

/** What `isInstanceId` accepts, in words. */
export const INSTANCE_ID_RULE = '1 to 501 characters without control characters';

/** Whether a daily stream can be named after this instance. */
export function isInstanceId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && isStreamName(dailyStream(id, 0));
}
