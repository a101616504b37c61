const DEFAULT_MS = 8_000;
/** What Node's timers can wait, 24.8 days. */
const MAX_MS = 2_147_483_647;

/** @throws RangeError where `shutdownDeadlineMs` is out of its bounds */
export function shutdownDeadlineOf(ms = DEFAULT_MS): number {
  if (ms >= 0 && ms <= MAX_MS) return ms;
  throw new RangeError(`shutdownDeadlineMs is ${String(ms)}; allowed: 0 to ${MAX_MS}`);
}
