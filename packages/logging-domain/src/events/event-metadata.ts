import type { LogLevel } from '../level';
import type { DomainEvent } from './domain-event';
import type { EventFields, FieldValues } from './event-field';

/** The business area of an event, snake_case. Those of Dashtam are named; others name their own. */
export type EventCategory =
  | 'authentication'
  | 'authorization'
  | 'provider'
  | 'rate_limit'
  | 'session'
  | 'data_sync'
  | (string & {});

/** The steps that a workflow can be in. `operational`: something to know that is no step. */
export const WORKFLOW_PHASES = [
  'attempted',
  'succeeded',
  'failed',
  'allowed',
  'denied',
  'operational',
] as const;

/** Which step of its workflow an event tells. */
export type WorkflowPhase = (typeof WORKFLOW_PHASES)[number];

/** The kinds of handlers that an event can ask for. */
export const HANDLER_KINDS = ['logging', 'audit', 'email', 'session'] as const;

/** A kind of handler: `logging` comes with the container, teams plug in the others. */
export type HandlerKind = (typeof HANDLER_KINDS)[number];

/** One row of a registry: all there is to know of one type of event. */
export interface EventMetadata<
  T extends string = string,
  F extends EventFields = EventFields,
  K extends HandlerKind = HandlerKind,
> {
  readonly eventType: T;
  readonly category: EventCategory;
  /** The workflow that it is a step of, snake_case. */
  readonly workflow: string;
  readonly phase: WorkflowPhase;
  /** Kinds of handlers that are subscribed to it. */
  readonly requires: readonly K[];
  /** Name of the action in the audit trail; undefined where there is none. */
  readonly auditAction: string | undefined;
  /** Level of its log line. */
  readonly level: LogLevel;
  /** Message of its log line, snake_case. */
  readonly logName: string;
  /** Its payload. */
  readonly fields: F;
  /** The source file that defines it, for messages to developers. */
  readonly definedIn: string;
}

/** Types of events and what is known of them. Made by `defineEvents`; can be spread together. */
export type EventRegistry = Readonly<Record<string, EventMetadata>>;

/** The events of a registry `R`; with `T`, those of that type. */
export type EventOf<R extends EventRegistry, T extends keyof R = keyof R> = {
  [N in keyof R & string]: DomainEvent & { readonly event_type: N } & Payload<R[N]['fields']>;
}[T & string];

/** The events of several registries. */
export type EventsOf<R extends readonly EventRegistry[]> = {
  [I in keyof R]: EventOf<R[I]>;
}[number];

type Payload<F extends EventFields> = {
  readonly [N in keyof F as F[N]['optional'] extends true ? never : N]: FieldValues[F[N]['type']];
} & {
  readonly [N in keyof F as F[N]['optional'] extends true ? N : never]?:
    FieldValues[F[N]['type']] | undefined;
};
