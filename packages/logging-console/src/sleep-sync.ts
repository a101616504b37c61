const NEVER_WOKEN = new Int32Array(new SharedArrayBuffer(4));

/** Blocks the thread for `ms` milliseconds. */
export function sleepSync(ms: number): void {
  Atomics.wait(NEVER_WOKEN, 0, 0, ms);
}
