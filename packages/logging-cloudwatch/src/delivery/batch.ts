import { utcDay } from '../service/log-stream';
import type { QueuedLine } from '../line/queued-line';
import { PUT_LIMITS } from '../service/service-limits';

/** What a batch needs to know of a line. */
export type Measured = Pick<QueuedLine, 'bytes' | 'timeMs'>;

/**
 * How many lines from the front of `lines` may be taken for delivery: as many as the service's
 * limits for one PutLogEvents call allow (count, exact bytes, 24 hours), at least one.
 *
 * @param isDaily streams are named after the UTC day: the lines become a put for each of their
 *   days, so that 24 hours bound nothing here
 */
export function batchLength(lines: readonly Measured[], isDaily: boolean): number {
  const first = lines[0];
  if (first === undefined) return 0;
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
      (isDaily || latestMs - earliestMs <= PUT_LIMITS.spanMs);
    if (!fits) break;
    length += 1;
  }
  return length;
}

/**
 * The lines by UTC day, each day with its lines in their order: a clock that steps to and fro does
 * not make a put of each line.
 */
export function byDay<L extends Measured>(lines: readonly L[]): readonly (readonly L[])[] {
  const firstDay = utcDay(lines[0]?.timeMs ?? 0);
  if (lines.every(({ timeMs }) => utcDay(timeMs) === firstDay)) return [lines];
  const days = new Map<number, L[]>();
  for (const line of lines) {
    const day = utcDay(line.timeMs);
    const same = days.get(day);
    if (same === undefined) days.set(day, [line]);
    else same.push(line);
  }
  return [...days.values()];
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
