import { createHmac, randomBytes } from 'node:crypto';
import type { Runtime } from '@dashtam/logging-domain';

/** Node fires longer timers at once instead. */
export const MAX_TIMER_MS = 2_147_483_647;

/** The `Runtime` port on Node. Its timers never keep the process alive; at most 24.8 days. */
export function createNodeRuntime(): Runtime {
  return {
    now: () => Date.now(),
    after(ms, fn) {
      const timer = setTimeout(fn, Math.min(ms, MAX_TIMER_MS));
      timer.unref();
      return () => clearTimeout(timer);
    },
    randomBytes: (size) => randomBytes(size),
    hmac: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
  };
}
