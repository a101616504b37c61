import type { LoggedLines } from './logged-lines';
import { toHaveLogged, toHaveLoggedOnce } from './to-have-logged';
import { toHaveNoSecrets } from './to-have-no-secrets';
import { toShareTrace } from './to-share-trace';

/** For `expect.extend(loggingMatchers)`, of Jest and of Vitest. */
export const loggingMatchers = { toHaveLogged, toHaveLoggedOnce, toHaveNoSecrets, toShareTrace };

/**
 * What `expect(logs)` then also has. `R` is what the runner's matchers return, `T` what was handed
 * to `expect`: on anything but logged lines the matchers do not compile.
 */
export interface LoggingMatchers<R = void, T = LoggedLines> {
  /** At least one line has all these fields; asymmetric matchers work as values. */
  readonly toHaveLogged: OnLines<T, (expected: object) => R>;
  /** Exactly one line has all these fields. */
  readonly toHaveLoggedOnce: OnLines<T, (expected: object) => R>;
  /**
   * None of the secrets is in any line, neither as it is nor as JSON, percent-encoding or base64
   * writes it. Throws a TypeError without a secret, or with one of less than 4 characters.
   */
  readonly toHaveNoSecrets: OnLines<T, (...secrets: readonly string[]) => R>;
  /** There are lines, and all have the same `trace_id`: `traceId`, where it is given. */
  readonly toShareTrace: OnLines<T, (traceId?: string) => R>;
}

type OnLines<T, Matcher> = T extends LoggedLines ? Matcher : never;

declare global {
  // Jest's types live in a global namespace; where there is no Jest, this is all of it.
  namespace jest {
    interface Matchers<R, T> extends LoggingMatchers<R, T> {}
  }
}
