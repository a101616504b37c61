import type { Outcome } from '../../src/delivery/outcome';
import type { Tally } from '../../src/delivery/service/id-tally';

/** A tally in which everything is right, but for what is said. */
export function sampleTally(different: Partial<Tally> = {}): Tally {
  return {
    delivered: 1_000,
    duplicated: 0,
    explained: 0,
    outOfOrder: 0,
    damaged: 0,
    shortened: 0,
    others: 0,
    unexpected: 0,
    rejected: 0,
    missing: [],
    ...different,
  };
}

/** An outcome in which everything is right, but for what is said. */
export function sampleOutcome(
  different: Partial<Outcome> = {},
  tally: Partial<Tally> = {},
): Outcome {
  return {
    logged: 1_000,
    lost: 0,
    lostAndTold: 0,
    saidSomething: false,
    tally: sampleTally(tally),
    fate: 'as-told',
    measures: {
      cpuSeconds: 2,
      seconds: 3,
      delayP99Ms: 4,
      delayMaxMs: 5,
      peakBytes: 6e6,
    },
    ...different,
  };
}
