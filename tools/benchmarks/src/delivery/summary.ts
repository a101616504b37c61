import { distributionOf } from '../distribution';
import { recordsPerCpuSecond, unexplainedCopies, type Outcome, type ProcessFate } from './outcome';

/** The rounds of one contestant in one scenario: medians of what varies, the worst of what counts. */
export interface Summary {
  /** Absent where no round was measured to its end. */
  readonly recordsPerCpuSecond: number | undefined;
  readonly delayP99Ms: number | undefined;
  readonly delayMaxMs: number | undefined;
  readonly peakBytes: number | undefined;
  readonly seconds: number | undefined;
  readonly logged: number;
  readonly delivered: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly unexplained: number;
  readonly outOfOrder: number;
  readonly damaged: number;
  readonly fate: ProcessFate;
}

/** @throws RangeError when there are no rounds */
export function summaryOf(rounds: readonly Outcome[]): Summary {
  const measured = rounds.filter(({ fate }) => fate === 'as-told');
  const median = (of: (outcome: Outcome) => number | undefined): number | undefined => {
    const figures = measured.flatMap((outcome) => of(outcome) ?? []);
    return figures.length === 0 ? undefined : distributionOf(figures).median;
  };
  const worst = (of: (outcome: Outcome) => number): number => Math.max(...rounds.map(of));
  const [first] = rounds;
  if (first === undefined) throw new RangeError('there are no rounds; there must be at least 1');
  return {
    recordsPerCpuSecond: median(recordsPerCpuSecond),
    delayP99Ms: median(({ measures }) => measures?.delayP99Ms),
    delayMaxMs: median(({ measures }) => measures?.delayMaxMs),
    peakBytes: median(({ measures }) => measures?.peakBytes),
    seconds: median(({ measures }) => measures?.seconds),
    logged: first.logged,
    delivered: Math.min(...rounds.map(({ tally }) => tally.delivered)),
    lost: worst(({ lost }) => lost),
    duplicated: worst(({ tally }) => tally.duplicated),
    unexplained: worst(unexplainedCopies),
    outOfOrder: worst(({ tally }) => tally.outOfOrder),
    damaged: worst(({ tally }) => tally.damaged),
    fate: rounds.find(({ fate }) => fate !== 'as-told')?.fate ?? 'as-told',
  };
}
