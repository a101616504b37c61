import { utcDay } from '../service/log-stream';
import type { QueuedLine } from '../line/queued-line';
import { PUT_LIMITS } from '../service/service-limits';

/** What a batch needs to know of a line. */
export type Measured = Pick<QueuedLine, 'bytes' | 'timeMs'>;

/**
 * How many lines from the front of `lines` one PutLogEvents call may carry: as many as the
 * service's limits allow (count, exact bytes, 24 hours), at least one.
 *
 * @param oneDay also cut where the UTC day changes, for streams that are named after it
 */
export function batchLength(lines: readonly Measured[], oneDay: boolean): number {
  const first = lines[0];
  if (first === undefined) return 0;
  const day = utcDay(first.timeMs);
  let earliestMs = first.timeMs;
  let latestMs = first.timeMs;
  let bytes = 0;
  let length = 0;
  for (const { bytes: messageBytes, timeMs } of lines) {
    bytes += Math.min(messageBytes, PUT_LIMITS.messageBytes) + PUT_LIMITS.overheadBytes;
    earliestMs = Math.min(earliestMs, timeMs);
    latestMs = Math.max(latestMs, timeMs);
    const fits =
      length < PUT_LIMITS.events &&
      bytes <= PUT_LIMITS.bytes &&
      latestMs - earliestMs <= PUT_LIMITS.spanMs &&
      (!oneDay || utcDay(timeMs) === day);
    if (!fits) break;
    length += 1;
  }
  return length;
}

/**
 * The lines by ascending time, as the service demands; lines of the same millisecond keep their
 * order. A batch that is in order already, the usual case, is returned as it is.
 */
export function inTimeOrder<L extends Measured>(lines: readonly L[]): readonly L[] {
  let previousMs = -Infinity;
  for (const { timeMs } of lines) {
    if (timeMs < previousMs) return lines.toSorted((a, b) => a.timeMs - b.timeMs);
    previousMs = timeMs;
  }
  return lines;
}
