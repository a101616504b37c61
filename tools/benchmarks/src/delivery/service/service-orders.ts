import type { RequestFault } from '@dashtam/cloudwatch-emulator';
import type { TextKind } from '../program';
import type { IdRange, Tally } from './id-tally';

type Sendable<F> = F extends unknown ? Omit<F, 'when'> : never;

/** A fault that can be sent to another process. */
export type PlainFault = Sendable<RequestFault>;

/** What the parent orders the service's process to do. */
export type ServiceOrder =
  | { readonly order: 'fail'; readonly fault: PlainFault }
  | { readonly order: 'outage' }
  | { readonly order: 'heal' }
  | { readonly order: 'delete-group' }
  /** To say how often each fault struck, and how many puts were accepted. */
  | { readonly order: 'strikes' }
  /** To say what arrived of the ids that were logged. */
  | { readonly order: 'tally'; readonly logged: readonly IdRange[] };

/** What the service's process is started with. */
export interface ServiceSetup {
  /** The texts that must arrive. */
  readonly text: TextKind;
}

/** What it says: first where it listens, then one answer to each order. */
export type ServiceReply =
  | { readonly endpoint: string }
  | { readonly done: true }
  | { readonly strikes: Readonly<Record<string, number>>; readonly accepted: number }
  | { readonly tally: Tally };
