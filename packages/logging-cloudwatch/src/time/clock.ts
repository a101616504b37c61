import type { CancelTimer, Runtime } from '@dashtam/logging-domain';

/** Time and chance, handed to the parts that need them so that tests can own both. */
export type Clock = Pick<Runtime, 'now' | 'after'> & {
  /** A number from 0 up to, not including, 1. */
  random(): number;
  /** Milliseconds since some moment; never set back or forward, unlike the time of day. */
  elapsedMs(): number;
};

/** The machine's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  elapsedMs: performance.now.bind(performance),
  after(ms: number, fn: () => void): CancelTimer {
    const timer = setTimeout(fn, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
