import type { Measures } from '../program';
import { sampleLoopDelay } from './loop-delay';

const BYTES_PER_KIB = 1_024;

/** Starts to measure; the function returned gives what was measured up to then. */
export function startMeasuring(): () => Measures {
  const startedMs = performance.now();
  const loopDelay = sampleLoopDelay();
  return () => {
    const { user, system } = process.cpuUsage();
    const { p99Ms, maxMs } = loopDelay();
    return {
      cpuSeconds: (user + system) / 1e6,
      seconds: (performance.now() - startedMs) / 1_000,
      delayP99Ms: p99Ms,
      delayMaxMs: maxMs,
      peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KIB,
    };
  };
}
