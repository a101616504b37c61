import type { OnFailure, SinkFailure } from './log-sink';

/**
 * Tells a listener, which belongs to the host. What it throws, or what its promise rejects with if
 * it is an async function, is its own business: neither reaches the caller or ends the process.
 * Whatever the failure tells of must be counted before.
 */
export function tellSafely(listener: OnFailure | undefined, failure: SinkFailure): void {
  try {
    Promise.resolve(listener?.(failure)).catch(() => undefined);
  } catch {
    // As above.
  }
}
