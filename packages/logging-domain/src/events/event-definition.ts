import type { LogLevel } from '../level';
import type { DomainEvent } from './domain-event';
import type { FieldSpec, ParsedField } from './event-field';
import type { EventCategory, EventMetadata, HandlerKind, WorkflowPhase } from './event-metadata';

/** Names that a log line of an event uses itself, so that no payload field can have them. */
export const EVENT_FIELD_NAMES = [
  'event_type',
  'event_id',
  'occurred_at',
  'event_category',
  'workflow',
  'phase',
] as const satisfies readonly (keyof DomainEvent | (string & {}))[];

/** Payload fields by their snake_case names. */
export type FieldSpecs = Readonly<Record<string, FieldSpec>> & {
  readonly [name in (typeof EVENT_FIELD_NAMES)[number]]?: never;
};

/** One type of event as a team writes it down. */
export type EventDefinition = {
  /** The workflow that it is a step of, snake_case. */
  readonly workflow: string;
  readonly phase: WorkflowPhase;
  /** Default: `warning` for failed and denied, else `info`. */
  readonly level?: LogLevel;
  /** Default: workflow and phase, `user_login_failed`; the workflow alone where operational. */
  readonly logName?: string;
  readonly fields: FieldSpecs;
} & Handling;

/** What is audited has a name in the audit trail. */
type Handling =
  | {
      /** Kinds of handlers that are subscribed to it. */
      readonly requires: readonly Exclude<HandlerKind, 'audit'>[];
      readonly auditAction?: string;
    }
  | {
      readonly requires: readonly HandlerKind[];
      /** UPPER_SNAKE_CASE, unique among the audited events. */
      readonly auditAction: string;
    };

/** Types of events by their PascalCase names. */
export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

/** What the events of one registry have in common. */
export interface CommonDefinition {
  /** Their business area, snake_case. */
  readonly category: EventCategory;
  /** The source file of the definitions, told to developers who miss a handler. */
  readonly definedIn: string;
}

/** The registry that `defineEvents` makes of `D`. */
export type DefinedEvents<D extends EventDefinitions> = {
  readonly [T in keyof D & string]: EventMetadata<
    T,
    { readonly [N in keyof D[T]['fields'] & string]: ParsedField<D[T]['fields'][N] & string> },
    D[T]['requires'][number]
  >;
};
