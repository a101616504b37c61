/** One thing that applications do with a logger. */
export interface Workload {
  readonly name: WorkloadName;
  /** Heading of its column. */
  readonly title: string;
  /** What one call is. */
  readonly description: string;
  /** Calls in one round: enough for a round of about a millisecond. A multiple of 10. */
  readonly calls: number;
  /** Lines that one call writes. */
  readonly linesPerCall: number;
}

/** The workloads, in the order of the tables. */
export const WORKLOADS = [
  {
    name: 'message',
    title: 'message',
    description: 'a constant message, no fields',
    calls: 1_000,
    linesPerCall: 1,
  },
  {
    name: 'flat',
    title: '4 flat',
    description: 'a message and four flat fields',
    calls: 1_000,
    linesPerCall: 1,
  },
  {
    name: 'bound',
    title: '4 bound + 2',
    description: 'a logger with four bound fields, two more in the call',
    calls: 1_000,
    linesPerCall: 1,
  },
  {
    name: 'child',
    title: 'child + 3 lines',
    description: 'a child logger with four fields for each request, and three lines from it',
    calls: 300,
    linesPerCall: 3,
  },
  {
    name: 'nested',
    title: 'nested',
    description: 'a context of 15 leaves, 3 deep, with an array',
    calls: 500,
    linesPerCall: 1,
  },
  {
    name: 'error',
    title: 'error',
    description: 'a new error with a cause, both with their stacks',
    calls: 150,
    linesPerCall: 1,
  },
  {
    name: 'disabled',
    title: 'disabled',
    description: 'a message and two fields below the level',
    calls: 20_000,
    linesPerCall: 0,
  },
  {
    name: 'traced',
    title: 'bound + async trace',
    description:
      'four bound and two call fields, ten lines in an AsyncLocalStorage scope of their own',
    calls: 1_000,
    linesPerCall: 1,
  },
] as const satisfies readonly (Omit<Workload, 'name'> & { readonly name: string })[];

/** Name of a workload on the command line. */
export type WorkloadName = (typeof WORKLOADS)[number]['name'];

/** Lines that one asynchronous scope of the workload `traced` spans. */
export const LINES_PER_SCOPE = 10;
