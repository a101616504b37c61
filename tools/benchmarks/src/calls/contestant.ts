import type { WorkloadName } from './workload';

/** Makes a number of log calls, one after the other, in one turn of the event loop. */
export type Run = (calls: number) => void;

/**
 * What a contestant does in its process: each workload that it can do, and `probe`, which logs
 * planted secrets inside an asynchronous scope.
 */
export type Runs = Readonly<Partial<Record<WorkloadName, Run>>> & {
  readonly probe: Run;
  /** Writes what a logger would else hold back beyond the turn; not timed. Default nothing. */
  readonly flush?: () => void;
};

/** One logger in one configuration. */
export interface Contestant {
  /** Name on the command line. */
  readonly name: string;
  /** Name in the tables. */
  readonly label: string;
  /** How it is configured, and after which page of its documentation. */
  readonly configuration: string;
  /** Short names of fields that it hides although they are no secrets. Default none. */
  readonly hides?: readonly string[];
  /** Variables of its process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Loads the logger in the process that measures it, and only there. */
  load(): Promise<Runs>;
}
