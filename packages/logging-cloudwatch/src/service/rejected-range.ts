/**
 * Which events of an accepted batch the service refused, as indexes into that batch.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_RejectedLogEventsInfo.html
 */
export interface RejectedRange {
  /** This event and all after it are too far in the future. Inclusive. */
  readonly tooNewStart?: number | undefined;
  /** All events before this one are older than 14 days. Exclusive. */
  readonly tooOldEnd?: number | undefined;
  /** All events before this one are older than the group's retention. Exclusive. */
  readonly expiredEnd?: number | undefined;
}

/** What became of one event of a batch that the service answered with success. */
export type EventOutcome = 'sent' | 'expired' | 'rejected';

/** The outcome of the event at `index`; each event has exactly one. */
export function outcomeAt(index: number, range: RejectedRange): EventOutcome {
  if (index < Math.max(range.tooOldEnd ?? 0, range.expiredEnd ?? 0)) return 'expired';
  if (index >= (range.tooNewStart ?? Infinity)) return 'rejected';
  return 'sent';
}
