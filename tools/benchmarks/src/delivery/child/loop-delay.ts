import { createHistogram } from 'node:perf_hooks';
import { waitedNsReader } from '../../run-queue-wait';

const EVERY_MS = 5;
const NS_PER_MS = 1e6;

/** How late the event loop was. */
export interface LoopDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
}

/**
 * Samples the delay of the event loop every 5 ms, without the time that the thread waited for a
 * processor, so that other work on the machine does not count. The function returned gives what
 * was sampled up to then; the time since the last sample counts as one.
 */
export function sampleLoopDelay(): () => LoopDelay {
  const waitedNs = waitedNsReader();
  const histogram = createHistogram();
  let lastMs = performance.now();
  let lastWaitedNs = waitedNs();
  const sample = (): void => {
    const nowMs = performance.now();
    const nowWaitedNs = waitedNs();
    const lateNs = (nowMs - lastMs - EVERY_MS) * NS_PER_MS - (nowWaitedNs - lastWaitedNs);
    histogram.record(Math.max(1, Math.round(lateNs)));
    lastMs = nowMs;
    lastWaitedNs = nowWaitedNs;
  };
  setInterval(sample, EVERY_MS).unref();
  return () => {
    sample();
    return { p99Ms: histogram.percentile(99) / NS_PER_MS, maxMs: histogram.max / NS_PER_MS };
  };
}
