import type { OnFailure } from '@dashtam/logging-domain';

/** Options of `ConsoleAdapter`. */
export interface ConsoleAdapterOptions {
  /** `json` writes each line as it is; `pretty` makes it readable for people. Required. */
  readonly format: 'json' | 'pretty';
  /**
   * A file descriptor, from 1, or the path of a file to append to. Default 1, standard output. A
   * descriptor stays open after `close`; a file is closed.
   */
  readonly destination?: number | string;
  /**
   * `none`: each line has left the process when `write` returns. `turn`: the lines of one turn of
   * the event loop, or 62 KiB, leave in one write, errors and worse at once. Default `none`.
   */
  readonly buffer?: 'none' | 'turn';
  /** Whether pretty output shows the level in colour. Default false. */
  readonly color?: boolean;
  /**
   * Longest time, in milliseconds, that `write` waits for a reader that takes nothing at all;
   * then lines queue in memory and follow later. 0 to 60,000; default 10,000 with `none`, 0 with
   * `turn`. It cannot shorten the wait at a blocking pipe, which the operating system imposes.
   */
  readonly stallMs?: number;
  /**
   * Bound of that queue in UTF-8 bytes; beyond it the least severe lines are refused first. At
   * least 1,048,576; default 4,194,304.
   */
  readonly maxQueuedBytes?: number;
  /** Told of every lost line and of a destination that keeps failing. Default: nobody. */
  readonly onFailure?: OnFailure;
}

/** The options with their defaults filled in. */
export type ResolvedConsoleOptions = Required<Omit<ConsoleAdapterOptions, 'onFailure'>> & {
  readonly onFailure: OnFailure | undefined;
};

const MIB = 1024 * 1024;

/**
 * Fills in defaults and checks bounds.
 *
 * @throws TypeError that names the option, the value seen and what is allowed
 */
export function resolveConsoleOptions(options: ConsoleAdapterOptions): ResolvedConsoleOptions {
  const { format, destination = 1, buffer = 'none', color = false, onFailure } = options;
  const { stallMs = buffer === 'turn' ? 0 : 10_000, maxQueuedBytes = 4 * MIB } = options;
  check(format === 'json' || format === 'pretty', 'format', format, "'json' or 'pretty'");
  check(buffer === 'none' || buffer === 'turn', 'buffer', buffer, "'none' or 'turn'");
  check(
    typeof destination === 'string' ? destination !== '' : isInteger(destination, 1, Infinity),
    'destination',
    destination,
    'a file descriptor from 1 or the path of a file',
  );
  check(isInteger(stallMs, 0, 60_000), 'stallMs', stallMs, 'an integer from 0 to 60000');
  check(
    isInteger(maxQueuedBytes, MIB, Infinity),
    'maxQueuedBytes',
    maxQueuedBytes,
    `an integer from ${MIB}`,
  );
  return { format, destination, buffer, color, stallMs, maxQueuedBytes, onFailure };
}

function isInteger(value: unknown, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && Number(value) >= lowest && Number(value) <= highest;
}

function check(isAllowed: boolean, name: string, seen: unknown, allowed: string): void {
  if (isAllowed) return;
  const text = typeof seen === 'string' ? `'${seen}'` : String(seen);
  throw new TypeError(`ConsoleAdapter: ${name} is ${text}; it must be ${allowed}`);
}
