import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface BenchOptions {
  /** Rounds whose time counts, per workload. Default 50, with `--quick` 8. */
  readonly rounds: number;
  /** How long each process warms up, milliseconds. Default 500, with `--quick` 150. */
  readonly warmUpMs: number;
  /** Whether docs/benchmarks.md is written. Default false: the report is printed only. */
  readonly write: boolean;
  /** Suites to run. Default: all. */
  readonly suites: readonly string[] | undefined;
  /** Contestants to run. Default: all. */
  readonly contestants: readonly string[] | undefined;
  /** Workloads to run. Default: all. */
  readonly workloads: readonly string[] | undefined;
  /** A contestant to profile instead of a comparison. Default none. */
  readonly profile: string | undefined;
}

/**
 * Reads the arguments after the script's name. Names are checked by the suites that know them.
 *
 * @throws TypeError for an unknown option or a number of rounds that is none
 */
export function parseCommandLine(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      suites: { type: 'string' },
      contestants: { type: 'string' },
      workloads: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const { quick, write, profile } = values;
  return {
    rounds: rounds(values.rounds) ?? (quick ? 8 : 50),
    warmUpMs: quick ? 150 : 500,
    write,
    suites: names(values.suites),
    contestants: names(values.contestants),
    workloads: names(values.workloads),
    profile,
  };
}

function rounds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 10_000) return count;
  throw new TypeError(`--rounds is '${text}'; it must be an integer from 1 to 10000`);
}

function names(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((name) => name.trim());
}
