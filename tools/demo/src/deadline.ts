import { setTimeout as wait } from 'node:timers/promises';

const POLL_INTERVAL_MS = 20;

/**
 * Asks `read` again and again until it gives something.
 *
 * @throws Error that says what was waited for, after `deadlineMs`
 */
export async function waitFor<T>(
  what: string,
  read: () => T | undefined,
  deadlineMs: number,
): Promise<T> {
  const endMs = performance.now() + deadlineMs;
  for (;;) {
    const found = read();
    if (found !== undefined) {
      return found;
    }
    if (performance.now() > endMs) {
      throw new Error(`${what} did not happen within ${deadlineMs} ms`);
    }
    await wait(POLL_INTERVAL_MS);
  }
}
