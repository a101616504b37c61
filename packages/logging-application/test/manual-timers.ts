import type { Runtime } from '@dashtam/logging-domain';

/** Timers that fire when a test says so. */
export interface ManualTimers extends Pick<Runtime, 'after'> {
  /** Milliseconds of the timers that neither fired nor were cancelled. */
  waiting(): readonly number[];
  /** Fires all timers, or those of so many milliseconds. */
  fire(ms?: number): void;
}

/** Makes a clock that stands still. */
export function manualTimers(): ManualTimers {
  const timers = new Map<() => void, number>();
  return {
    after(ms, fn) {
      const timer = (): void => fn();
      timers.set(timer, ms);
      return () => void timers.delete(timer);
    },
    waiting: () => [...timers.values()],
    fire(ms) {
      for (const [timer, timerMs] of [...timers]) {
        if (ms !== undefined && ms !== timerMs) continue;
        timers.delete(timer);
        timer();
      }
    },
  };
}
