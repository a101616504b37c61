import type { Clock } from '../../src/time/clock';

interface Timer {
  readonly atMs: number;
  readonly fn: () => void;
}

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Delays of the timers that were started, in order. */
  readonly delays: readonly number[];
  /** Moves time and fires what is due, letting promises settle in between. */
  advance(ms: number): Promise<void>;
}

/** Starts at `startMs`; `random` always answers `random`. */
export function createManualClock(startMs = 1_700_000_000_000, random = 0.5): ManualClock {
  let nowMs = startMs;
  const timers = new Set<Timer>();
  const delays: number[] = [];
  return {
    delays,
    now: () => nowMs,
    random: () => random,
    elapsedMs: () => nowMs,
    after(ms, fn) {
      const timer = { atMs: nowMs + ms, fn };
      timers.add(timer);
      delays.push(ms);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      nowMs += ms;
      await settled();
      for (const timer of [...timers].sort((a, b) => a.atMs - b.atMs)) {
        if (timer.atMs > nowMs || !timers.delete(timer)) continue;
        timer.fn();
        await settled();
      }
    },
  };
}

/** Resolves when all promises that can settle now have settled. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
