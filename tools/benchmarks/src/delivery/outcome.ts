import type { ProcessEnd } from './contestant-process';
import type { Measures } from './program';
import type { Tally } from './service/id-tally';

/** How a process ended: as its program says, or in a way that it should not. */
export type ProcessFate = 'as-told' | 'out-of-time' | 'out-of-memory' | 'crashed';

/** What became of the records of one contestant in one scenario. */
export interface Outcome {
  /** Records that the program logged. */
  readonly logged: number;
  readonly lost: number;
  /** Records that the contestant said are lost, at most as many as are. */
  readonly lostAndTold: number;
  /** Whether it said anything of trouble, in any way. */
  readonly saidSomething: boolean;
  readonly tally: Tally;
  readonly fate: ProcessFate;
  /** Absent where the process did not live to measure. */
  readonly measures: Measures | undefined;
}

/** Adds up what the service counted and what the process told. */
export function outcomeOf(
  logged: number,
  tally: Tally,
  ends: readonly ProcessEnd[],
  fate: ProcessFate,
): Outcome {
  const lost = Math.max(0, logged - tally.delivered);
  const troubles = ends.flatMap((end) => end.troubles);
  const told = troubles.reduce((sum, trouble) => sum + trouble.lost, 0);
  return {
    logged,
    lost,
    lostAndTold: Math.min(lost, told),
    saidSomething: troubles.length > 0 || tally.others > 0,
    tally,
    fate,
    measures: ends[0]?.measures,
  };
}

/** Records delivered in each second of processor time; undefined where the process did not measure. */
export function recordsPerCpuSecond({ tally, measures }: Outcome): number | undefined {
  return measures === undefined ? undefined : tally.delivered / measures.cpuSeconds;
}

/** Copies that no applied but unanswered put explains. */
export function unexplainedCopies({ tally }: Outcome): number {
  return tally.duplicated - tally.explained;
}

/** What V8 and worker threads say on stderr before they end for want of memory. */
const NO_MEMORY = /heap limit|heap out of memory|ERR_WORKER_OUT_OF_MEMORY/;

/** What the end of a process means beside the end that its program has. */
export function fateOf(
  end: Pick<ProcessEnd, 'code' | 'signal' | 'isOutOfTime' | 'errorTail'>,
  expected: { readonly code: number; readonly signal?: string },
): ProcessFate {
  if (end.isOutOfTime) return 'out-of-time';
  const isAsTold =
    expected.signal === undefined ? end.code === expected.code : end.signal === expected.signal;
  if (isAsTold) return 'as-told';
  return NO_MEMORY.test(end.errorTail) ? 'out-of-memory' : 'crashed';
}
