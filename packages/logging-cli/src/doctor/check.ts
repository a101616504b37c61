import type { Facts } from './facts';

/**
 * What a check found:
 * - `pass`: it is as it should be
 * - `warn`: it may be right, and somebody should look
 * - `fail`: it is not as it should be
 * - `unknown`: it could not be looked at
 */
export type Status = 'pass' | 'warn' | 'fail' | 'unknown';

/** What a check saw and what it makes of it. */
export interface Verdict {
  readonly status: Status;
  /** What was seen, or what would have to be handed in to see it. */
  readonly saw: string;
}

/** One item of the security checklist or the troubleshooting list. */
export interface Check {
  /** Kebab-case; stable, for machines. */
  readonly id: string;
  readonly title: string;
  /** Which item of which list it is. */
  readonly source: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do when it does not pass. */
  readonly remedy: string;
  readonly judge: (facts: Facts) => Verdict;
}

/** A verdict by its status. */
export const verdict =
  (status: Status) =>
  (saw: string): Verdict => ({ status, saw });

/** As it should be. */
export const pass = verdict('pass');
/** Somebody should look. */
export const warn = verdict('warn');
/** Not as it should be. */
export const fail = verdict('fail');
/** Could not be looked at. */
export const unknown = verdict('unknown');
