import type { RecordFields } from './record';
import type { Trouble } from './program';

/** What a contestant is started with. */
export interface Setup {
  /** Where it says that something went wrong, by whatever way its documentation offers. */
  readonly tell: (trouble: Trouble) => void;
  /** Whether records hold texts of 300 KB and more, so that limits of a logger are lifted. */
  readonly longTexts: boolean;
  /** Whether each record should be safe as soon as the call returns, where that can be asked for. */
  readonly eachRecordSafe: boolean;
}

/** A logger that delivers to CloudWatch Logs. */
export interface DeliveringLogger {
  readonly log: (message: string, fields: RecordFields) => void;
  /** As its documentation says that a program ends which wants to lose nothing. */
  readonly close: (deadlineMs: number) => Promise<void>;
}

/** One way to deliver log records to CloudWatch Logs. */
export interface DeliveryContestant {
  /** Name on the command line. */
  readonly name: string;
  /** Name in the tables. */
  readonly label: string;
  /** How it is configured. */
  readonly configuration: string;
  /** Loads it in the process that measures it, and only there. */
  start(setup: Setup): Promise<DeliveringLogger>;
}
