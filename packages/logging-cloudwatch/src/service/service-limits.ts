import { MAX_EVENT_BYTES } from '@dashtam/logging-domain';

/**
 * Limits of one PutLogEvents call.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export const PUT_LIMITS = {
  /** Events of one call. */
  events: 10_000,
  /** UTF-8 bytes of all messages plus `overheadBytes` for each. */
  bytes: 1_048_576,
  /** What the service adds to the size of each event. */
  overheadBytes: 26,
  /** UTF-8 bytes of one message. */
  messageBytes: MAX_EVENT_BYTES,
  /** Largest distance between the first and the last timestamp, milliseconds: 24 hours. */
  spanMs: 86_400_000,
  /** An event may be at most 2 hours ahead of the service; five minutes are kept in reserve. */
  aheadMs: 115 * 60_000,
} as const;

/**
 * Days that PutRetentionPolicy accepts.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const RETENTION_DAYS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];
