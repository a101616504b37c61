import type { LoggingSettings } from '@dashtam/logging-container';
import type { AccountFacts } from './account-facts';
import type { AnswerFacts } from './answer-facts';
import type { LineFacts } from './line-facts';
import type { Rights } from './rights';

/** Everything that the checks look at. What could not be gathered is a sentence that says why. */
export interface Facts {
  /** The application's settings, from the variables that it would get. */
  readonly settings: LoggingSettings | string;
  /** The log group that the settings, or the command line, name. */
  readonly group: string;
  readonly account: AccountFacts | string;
  readonly rights: Rights | string;
  readonly lines: LineFacts | string;
  /** Of the running application. */
  readonly answer: AnswerFacts | string;
  /** The longest retention that is allowed, days. */
  readonly maxRetentionDays: number;
}
