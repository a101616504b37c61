import type { Ending, Pace, TextKind } from './program';
import type { ServiceOrder } from './service/service-orders';

/** Something that happens to the service while records are logged. */
export interface ServiceEvent {
  /** Milliseconds after the first record. */
  readonly atMs: number;
  readonly order: ServiceOrder;
}

/** One situation that every contestant is put into. */
export interface Scenario {
  /** Name on the command line. */
  readonly name: string;
  /** Name in the tables. */
  readonly title: string;
  /** What happens, for the section on the method. */
  readonly description: string;
  readonly records: number;
  readonly pace: Pace;
  /** Default `plain`. */
  readonly text?: TextKind;
  /** Default `close`. */
  readonly end?: Ending;
  /** What the service is told before the process starts. Default nothing. */
  readonly before?: readonly ServiceOrder[];
  /** Default nothing. */
  readonly events?: readonly ServiceEvent[];
  /** Sent once everything is logged, or with `killAt` so many records. */
  readonly signal?: 'SIGTERM' | 'SIGKILL';
  /** Records logged when the signal is sent. Default all. */
  readonly signalAt?: number;
  /** Whether a second process follows, with a few more records and a service that is well. Default false. */
  readonly isRestarted?: boolean;
  /** Whether each record is to be safe when the call returns, where that can be asked for. Default false. */
  readonly eachRecordSafe?: boolean;
  /** How long a close may take, milliseconds. */
  readonly closeMs: number;
  /** The process is killed when it takes longer than this in all, milliseconds. */
  readonly limitMs: number;
}

/** A scenario whose figures are published: it is repeated, one contestant at a time. */
export interface MeasuredScenario extends Scenario {
  readonly rounds: number;
}
