/** What the texts of the records are like. */
export type TextKind = 'plain' | 'multi-byte' | 'large' | 'oversize';

/** How the process ends once everything is logged. `wait` is for a signal of the parent. */
export type Ending = 'close' | 'exit' | 'throw' | 'reject' | 'wait';

/** So many calls in each turn of the event loop, or so many in each second. */
export type Pace = { readonly perTurn: number } | { readonly perSecond: number };

/** What a contestant's process does: it logs records with the ids `from` to `from + records - 1`. */
export interface Program {
  readonly from: number;
  readonly records: number;
  readonly pace: Pace;
  readonly text: TextKind;
  readonly end: Ending;
  /** How long its close may take, milliseconds. */
  readonly closeMs: number;
  /** Whether it tells every 5 s how much memory is resident. Default false. */
  readonly tellsMemory?: boolean;
}

/** Exit code of the ending `exit`, one that nobody else uses. */
export const OWN_EXIT_CODE = 7;

/** What a contestant says about its own trouble. */
export interface Trouble {
  /** Records that it says are lost; 0 where it names no number. */
  readonly lost: number;
  readonly text: string;
}

/** What the process measured about itself, from its first record to its end. */
export interface Measures {
  /** User and system time of the whole process, all threads, from its start on. */
  readonly cpuSeconds: number;
  /** From the first record until the process ends. */
  readonly seconds: number;
  /** Delay of the event loop beyond what was asked for. */
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
  /** The most memory that was ever resident. */
  readonly peakBytes: number;
}

/** One line on the channel from a contestant's process to the parent. */
export type Told =
  | { readonly started: true }
  /** Records logged so far. */
  | { readonly logged: number }
  | { readonly trouble: Trouble }
  | { readonly memoryBytes: number }
  | { readonly measures: Measures }
  /** What the contestant has opened and not closed at the end of its process. */
  | { readonly leftOpen: readonly string[] };
