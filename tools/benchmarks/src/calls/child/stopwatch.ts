import { waitedNsReader } from '../../run-queue-wait';

/** Measures time on the main thread. */
export interface Stopwatch {
  start(): void;
  /** Nanoseconds since `start`, without those in which the thread waited for a processor. */
  stop(): number;
}

/**
 * On Linux the kernel tells how long the main thread was ready to run while others ran; without
 * that time, a round on a busy machine is comparable with one on an idle machine. Elsewhere the
 * elapsed time counts as it is.
 */
export function createStopwatch(): Stopwatch {
  const waitedNs = waitedNsReader();
  let started = { nowNs: 0n, waitedNs: 0 };

  /** Both clocks; read anew where the thread was interrupted in between. */
  function readings(): typeof started {
    for (;;) {
      const before = waitedNs();
      const nowNs = process.hrtime.bigint();
      if (waitedNs() === before) return { nowNs, waitedNs: before };
    }
  }

  return {
    start() {
      started = readings();
    },
    stop() {
      const stopped = readings();
      return Number(stopped.nowNs - started.nowNs) - (stopped.waitedNs - started.waitedNs);
    },
  };
}
