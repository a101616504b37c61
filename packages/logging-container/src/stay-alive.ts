import { MAX_TIMER_MS } from './node-runtime';

/**
 * What `task` resolves to. Somebody waits for it, so the process stays until then, at most for
 * `deadlineMs`; the timers of the `Runtime` would let it end.
 */
export async function stayAlive<T>(task: Promise<T>, deadlineMs: number): Promise<T> {
  const timer = setTimeout(() => undefined, Math.min(Math.max(deadlineMs, 0), MAX_TIMER_MS));
  try {
    return await task;
  } finally {
    clearTimeout(timer);
  }
}
