import { openSync, readSync } from 'node:fs';

const SCHEDSTAT = '/proc/self/schedstat';

/**
 * A function that says for how many nanoseconds so far the main thread was ready to run while
 * others ran. Elsewhere than on Linux it always says 0.
 */
export function waitedNsReader(): () => number {
  const text = Buffer.alloc(80);
  try {
    const descriptor = openSync(SCHEDSTAT, 'r');
    // The second of the file's figures is the time spent waiting on a run queue.
    return function waitedNs() {
      const length = readSync(descriptor, text, 0, text.length, 0);
      return Number(text.toString('latin1', 0, length).split(' ')[1]);
    };
  } catch {
    return () => 0;
  }
}
