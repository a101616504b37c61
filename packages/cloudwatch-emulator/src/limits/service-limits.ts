const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One day in milliseconds. */
export const DAY = DAY_MS;

/**
 * Limits of one PutLogEvents call.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export const PUT_LIMITS = {
  /** Most events in one batch. */
  events: 10_000,
  /** Most bytes in one batch: the UTF-8 bytes of every message plus `overheadBytes` for each event. */
  batchBytes: 1_048_576,
  /** Counted for every event on top of its message. */
  overheadBytes: 26,
  /** Largest distance between the first and the last acceptable event of a batch, inclusive. */
  spanMs: DAY_MS,
  /** Events further ahead of the service's clock than this are rejected, the rest is kept. */
  aheadMs: 2 * HOUR_MS,
  /** Events older than this are rejected, the rest is kept. */
  ageMs: 14 * DAY_MS,
} as const;

/** How many bytes a request body may have once decompressed; beyond it the emulator answers 413. */
export const MAX_BODY_BYTES = 16 * 1_048_576;

/** How many bytes of messages (each counted with its overhead) one page of a read may carry. */
export const PAGE_BYTES = 1_048_576;

/** How far a signature's time may lie from the service's clock. */
export const SIGNATURE_SKEW_MS = 5 * MINUTE_MS;

/**
 * The only accepted values of `retentionInDays`.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const RETENTION_DAYS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];
