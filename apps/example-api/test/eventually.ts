import { setTimeout as wait } from 'node:timers/promises';

/** Asks `read` until it gives something; rejects after 15 seconds. */
export async function eventually<T>(read: () => T | undefined): Promise<T> {
  const endMs = performance.now() + 15_000;
  for (;;) {
    const found = read();
    if (found !== undefined) {
      return found;
    }
    if (performance.now() > endMs) {
      throw new Error('what the test waits for did not happen within 15 s');
    }
    await wait(10);
  }
}
