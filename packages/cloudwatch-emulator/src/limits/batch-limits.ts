import type { InputEvent } from '../input-event';
import { invalidParameter } from '../api-error';
import { PUT_LIMITS } from './service-limits';

/**
 * Refuses a whole batch, as the service does, for its number of events, an empty or too large
 * message, its bytes, its order, or its span (counted over the events that are neither too old nor
 * too new). Throws InvalidParameterException that names what was seen and what is allowed.
 */
export function checkBatch(events: readonly InputEvent[], nowMs: number): void {
  checkCount(events);
  checkBytes(events);
  checkOrder(events);
  checkSpan(events, nowMs);
}

function checkCount({ length }: readonly InputEvent[]): void {
  if (length >= 1 && length <= PUT_LIMITS.events) return;
  const bound =
    length === 0 ? 'greater than or equal to 1' : `less than or equal to ${PUT_LIMITS.events}`;
  throw violation(
    `Value '[${length} events]' at 'logEvents' failed to satisfy constraint: Member must have length ${bound}`,
  );
}

function checkBytes(events: readonly InputEvent[]): void {
  let total = 0;
  for (const [index, { message, timestamp }] of events.entries()) {
    if (message === '') {
      throw violation(
        `Value '' at 'logEvents.${index + 1}.member.message' failed to satisfy constraint: Member must have length greater than or equal to 1`,
      );
    }
    if (timestamp < 0) {
      throw violation(
        `Value '${timestamp}' at 'logEvents.${index + 1}.member.timestamp' failed to satisfy constraint: Member must have value greater than or equal to 0`,
      );
    }
    const bytes = Buffer.byteLength(message) + PUT_LIMITS.overheadBytes;
    if (bytes > PUT_LIMITS.batchBytes) {
      throw invalidParameter(
        `Log event too large: ${bytes} bytes exceeds limit of ${PUT_LIMITS.batchBytes}`,
      );
    }
    total += bytes;
  }
  if (total > PUT_LIMITS.batchBytes) {
    throw invalidParameter(
      `Upload too large: ${total} bytes exceeds limit of ${PUT_LIMITS.batchBytes}`,
    );
  }
}

function checkOrder(events: readonly InputEvent[]): void {
  let previous = -Infinity;
  for (const [index, { timestamp }] of events.entries()) {
    if (timestamp < previous) {
      throw invalidParameter(
        'Log events in a single PutLogEvents request must be in chronological order. ' +
          `Seen: ${timestamp} at logEvents.${index + 1} after ${previous}.`,
      );
    }
    previous = timestamp;
  }
}

function checkSpan(events: readonly InputEvent[], nowMs: number): void {
  const valid = events.filter(
    ({ timestamp }) =>
      timestamp >= nowMs - PUT_LIMITS.ageMs && timestamp <= nowMs + PUT_LIMITS.aheadMs,
  );
  const spanMs = (valid.at(-1)?.timestamp ?? 0) - (valid[0]?.timestamp ?? 0);
  if (spanMs > PUT_LIMITS.spanMs) {
    throw invalidParameter(
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours. ' +
        `Seen: ${spanMs} ms.`,
    );
  }
}

function violation(text: string): Error {
  return invalidParameter(`1 validation error detected: ${text}`);
}
