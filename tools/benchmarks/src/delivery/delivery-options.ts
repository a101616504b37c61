import { parseArgs } from 'node:util';

/** What the command line of `npm run bench:delivery` asks for. */
export interface DeliveryOptions {
  /** Whether it is one short round of everything. Default false. */
  readonly quick: boolean;
  /** Whether docs/benchmarks-delivery.md is written. Default false: the report is printed only. */
  readonly write: boolean;
  /** Contestants to run. Default: all. */
  readonly contestants: readonly string[] | undefined;
  /** Scenarios to run. Default: all. */
  readonly scenarios: readonly string[] | undefined;
  /** Seconds of the soak test that is run instead. Default none. */
  readonly soakSeconds: number | undefined;
  /** What the random faults of the soak test come from; the same gives the same. Default 1. */
  readonly seed: number;
  /** Records a second of the soak test. Default 1,000. */
  readonly rate: number;
}

/**
 * Reads the arguments after the script's name. Names are checked where they are known.
 *
 * @throws TypeError for an unknown option or a number out of bounds
 */
export function parseDeliveryOptions(args: readonly string[]): DeliveryOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      contestants: { type: 'string' },
      scenarios: { type: 'string' },
      soak: { type: 'string' },
      seed: { type: 'string', default: '1' },
      rate: { type: 'string', default: '1000' },
    },
  });
  return {
    quick: values.quick,
    write: values.write,
    contestants: names(values.contestants),
    scenarios: names(values.scenarios),
    soakSeconds: values.soak === undefined ? undefined : count('soak', values.soak, 86_400),
    seed: count('seed', values.seed, 2_147_483_646),
    rate: count('rate', values.rate, 100_000),
  };
}

function count(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new TypeError(`--${name} is '${text}'; it must be an integer from 1 to ${most}`);
}

function names(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((name) => name.trim());
}
