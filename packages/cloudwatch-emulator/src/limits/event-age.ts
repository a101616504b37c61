import type { InputEvent } from '../input-event';
import { DAY, PUT_LIMITS } from './service-limits';

/** The members of `rejectedLogEventsInfo`: start indexes are inclusive, end indexes exclusive. */
export interface RejectedLogEventsInfo {
  readonly tooNewLogEventStartIndex?: number;
  readonly tooOldLogEventEndIndex?: number;
  readonly expiredLogEventEndIndex?: number;
}

/**
 * Finds the events of a sorted batch that the service drops while it answers 200: older than 14
 * days (too old), older than the group's retention though not 14 days old (expired), and more than
 * 2 hours ahead (too new). An expired end index counts from 0, so it covers the too old ones.
 * Returns nothing when the whole batch is kept.
 */
export function rejectByAge(
  events: readonly InputEvent[],
  nowMs: number,
  retentionInDays: number | undefined,
): RejectedLogEventsInfo | undefined {
  const retentionMs = (retentionInDays ?? Infinity) * DAY;
  const tooOldEnd = countBefore(events, nowMs - PUT_LIMITS.ageMs);
  const expiredEnd = countBefore(events, nowMs - retentionMs);
  const tooNewStart = countBefore(events, nowMs + PUT_LIMITS.aheadMs + 1);
  const rejected = {
    ...(tooNewStart < events.length ? { tooNewLogEventStartIndex: tooNewStart } : {}),
    ...(tooOldEnd > 0 ? { tooOldLogEventEndIndex: tooOldEnd } : {}),
    ...(expiredEnd > tooOldEnd ? { expiredLogEventEndIndex: expiredEnd } : {}),
  };
  return Object.keys(rejected).length === 0 ? undefined : rejected;
}

/** The events of a batch that a rejection leaves. */
export function keptEvents(
  events: readonly InputEvent[],
  rejected: RejectedLogEventsInfo = {},
): readonly InputEvent[] {
  const { tooOldLogEventEndIndex = 0, expiredLogEventEndIndex = 0 } = rejected;
  const start = Math.max(tooOldLogEventEndIndex, expiredLogEventEndIndex);
  return events.slice(start, rejected.tooNewLogEventStartIndex);
}

function countBefore(events: readonly InputEvent[], timeMs: number): number {
  const index = events.findIndex(({ timestamp }) => timestamp >= timeMs);
  return index === -1 ? events.length : index;
}
