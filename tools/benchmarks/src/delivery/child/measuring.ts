import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Measures } from '../program';

const RESOLUTION_MS = 5;
const BYTES_PER_KIB = 1_024;

/** Starts to measure; the function returned gives what was measured up to then. */
export function startMeasuring(): () => Measures {
  const startedMs = performance.now();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return () => {
    const { user, system } = process.cpuUsage();
    return {
      cpuSeconds: (user + system) / 1e6,
      seconds: (performance.now() - startedMs) / 1_000,
      delayP99Ms: beyondResolution(delay.percentile(99)),
      delayMaxMs: beyondResolution(delay.max),
      peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KIB,
    };
  };
}

/** The histogram holds the time from one sample to the next. */
function beyondResolution(ns: number): number {
  return Math.max(0, ns / 1e6 - RESOLUTION_MS);
}
