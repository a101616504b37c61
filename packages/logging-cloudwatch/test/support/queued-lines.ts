import type { QueuedLine } from '../../src/line/queued-line';

/** A queued line; what is not given is unremarkable. */
export function queuedLine(given: Partial<QueuedLine> = {}): QueuedLine {
  const message = given.message ?? '{"message":"hello"}';
  return {
    message,
    text: message,
    bytes: Buffer.byteLength(message),
    level: 'info',
    timeMs: 1_700_000_000_000,
    traceId: 'trace-1',
    sequence: 0,
    isOnFallback: false,
    isSettled: false,
    ...given,
  };
}
