/** What the parent asks a contestant's process to do, one thing at a time. */
export type Command =
  /** Make so many calls in one turn. */
  | { readonly ask: 'round'; readonly calls: number }
  /** Measure what so many calls allocate, so many times. */
  | { readonly ask: 'heap'; readonly calls: number; readonly times: number }
  /** Log planted secrets so many times. */
  | { readonly ask: 'probe'; readonly calls: number }
  /** Make rounds for so long and tell where the time goes. */
  | { readonly ask: 'profile'; readonly calls: number; readonly forMs: number };

/** What it answers; also once it is ready. */
export interface Reply {
  /** Time inside the calls of the round, nanoseconds. */
  readonly elapsedNs?: number;
  /** Bytes of heap that each measured run allocated. */
  readonly heapBytes?: readonly number[];
  /** The functions that took the most time, the heaviest first. */
  readonly profile?: readonly ProfiledFunction[];
  /** False once, when ready, if the contestant cannot do its workload. */
  readonly isAble?: boolean;
}

/** A function's own share of the sampled time. */
export interface ProfiledFunction {
  readonly name: string;
  /** File and line. */
  readonly place: string;
  /** 0 to 1. */
  readonly share: number;
}
