/** Bounds of one record, all integers. What is cut says so in the text: `...[truncated 1234 chars]`. */
export interface RecordLimits {
  /** Containers inside containers, 0 or more. Default 8. */
  readonly depth: number;
  /** Keys or items of one container, 1 or more. Default 256. */
  readonly keysPerContainer: number;
  /** Values of one record, 1 or more. Default 2,000. */
  readonly nodesPerRecord: number;
  /** Characters scanned and kept of one string, 1 or more. Default 8,192. */
  readonly stringChars: number;
  /** Characters scanned and kept of an error's stack, 1 or more. Default 16,384. */
  readonly stackChars: number;
  /** Errors of a cause chain and of AggregateError children together, 1 or more. Default 8. */
  readonly causes: number;
  /** UTF-8 bytes of one line, 2,560 or more. Default 262,144; never more than `MAX_EVENT_BYTES`. */
  readonly lineBytes: number;
}

/**
 * The largest message that CloudWatch Logs takes: 1,048,576 bytes less 26 of overhead.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export const MAX_EVENT_BYTES = 1_048_550;

/** The limits of a record unless the container says otherwise. */
export const DEFAULT_LIMITS: RecordLimits = {
  depth: 8,
  keysPerContainer: 256,
  nodesPerRecord: 2_000,
  stringChars: 8_192,
  stackChars: 16_384,
  causes: 8,
  lineBytes: 262_144,
};
