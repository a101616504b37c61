import { shown } from '../text/shown';
import type { ReleaseRule } from './request-matters';

/** What the request buffer can be told. */
export interface RequestBufferOptions {
  /**
   * The least severe level that is held, `debug` or `info`, though `LOG_LEVEL` may be higher.
   * Default `debug`.
   */
  readonly level?: 'debug' | 'info';
  /**
   * Bytes of memory held for one trace, two for each character, 2,048 or more. Default 131,072,
   * about 200 lines.
   */
  readonly traceBytes?: number;
  /** The same for all traces together, `traceBytes` or more. Default 33,554,432. */
  readonly totalBytes?: number;
  /**
   * Milliseconds for which a request is held, 1 to 2,147,483,647; one that takes longer matters,
   * and its lines are written from then on. Default 60,000.
   */
  readonly holdMs?: number;
  /** Which requests matter besides those that failed or were slow. Default none. */
  readonly releaseWhen?: ReleaseRule;
}

/** The options with their defaults. */
export type ResolvedRequestBuffer = Required<Omit<RequestBufferOptions, 'releaseWhen'>> & {
  readonly releaseWhen: ReleaseRule | undefined;
};

const MIN_TRACE_BYTES = 2_048;
/** What Node's timers can wait, 24.8 days. */
const MAX_HOLD_MS = 2_147_483_647;

/**
 * Fills the defaults in.
 *
 * @throws RangeError that lists every option out of its bounds
 */
export function resolveRequestBuffer(options: RequestBufferOptions): ResolvedRequestBuffer {
  const { level = 'debug', traceBytes = 131_072, releaseWhen } = options;
  const { totalBytes = Math.max(33_554_432, traceBytes), holdMs = 60_000 } = options;
  const problems: string[] = [];
  const check = (name: string, value: unknown, isGood: boolean, allowed: string): void => {
    if (!isGood) problems.push(`${name} is ${shown(value)}; allowed: ${allowed}`);
  };
  const isInteger = (value: number, from: number, to = Number.MAX_SAFE_INTEGER): boolean =>
    Number.isInteger(value) && value >= from && value <= to;

  check('level', level, level === 'debug' || level === 'info', 'debug, info');
  check(
    'traceBytes',
    traceBytes,
    isInteger(traceBytes, MIN_TRACE_BYTES),
    `an integer of ${MIN_TRACE_BYTES} or more`,
  );
  const leastTotal = `an integer of ${shown(traceBytes)} (traceBytes) or more`;
  check('totalBytes', totalBytes, isInteger(totalBytes, traceBytes), leastTotal);
  check('holdMs', holdMs, isInteger(holdMs, 1, MAX_HOLD_MS), `an integer from 1 to ${MAX_HOLD_MS}`);
  const isRule = releaseWhen === undefined || typeof releaseWhen === 'function';
  check('releaseWhen', releaseWhen, isRule, 'a function');
  if (problems.length > 0) throw new RangeError(`Bad requestBuffer: ${problems.join('; ')}`);
  return { level, traceBytes, totalBytes, holdMs, releaseWhen };
}
