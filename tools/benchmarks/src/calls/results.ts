import { distributionOf, ratiosOf, type Distribution } from '../distribution';
import type { Abilities } from './abilities';
import type { WorkloadTimes } from './timed-rounds';
import type { WorkloadName } from './workload';

/** One workload with another number of calls in a turn. */
export interface BurstTimes {
  readonly calls: number;
  readonly times: WorkloadTimes;
}

/** All that was measured and seen. */
export interface CallsResults {
  readonly times: readonly WorkloadTimes[];
  readonly abilities: ReadonlyMap<string, Abilities>;
  /** Bytes of heap a line with bound and call fields, by contestant. */
  readonly heapBytes: ReadonlyMap<string, number>;
  /** By ascending length; empty where they were not asked for. */
  readonly bursts: readonly BurstTimes[];
}

/** `ours / theirs` for one workload; undefined where either did not take part. */
export function ratio(
  { times }: CallsResults,
  workload: WorkloadName,
  ours: string,
  theirs: string,
): Distribution | undefined {
  const callNs = times.find((one) => one.workload.name === workload)?.callNs;
  const [left, right] = [callNs?.get(ours), callNs?.get(theirs)];
  return left === undefined || right === undefined ? undefined : ratiosOf(left, right);
}

/** Nanoseconds a call of one contestant, the median of its rounds. */
export function medianNs(
  { times }: CallsResults,
  workload: WorkloadName,
  contestant: string,
): number | undefined {
  const callNs = times.find((one) => one.workload.name === workload)?.callNs.get(contestant);
  return callNs === undefined ? undefined : distributionOf(callNs).median;
}
