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
  let waitedBeforeNs = 0;
  let startedNs = 0n;
  return {
    start() {
      waitedBeforeNs = waitedNs();
      startedNs = process.hrtime.bigint();
    },
    stop() {
      const elapsedNs = Number(process.hrtime.bigint() - startedNs);
      return elapsedNs - (waitedNs() - waitedBeforeNs);
    },
  };
}
