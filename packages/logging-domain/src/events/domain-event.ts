/**
 * Something that happened in the business, told in the past tense. Immutable. Its payload stands
 * beside these three fields, under snake_case names.
 */
export interface DomainEvent {
  /** Name of the event's type, for example `UserLoginFailed`. */
  readonly event_type: string;
  /** UUIDv7 of this occurrence. */
  readonly event_id: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly occurred_at: string;
}

/** The event of type `T` among the events `E`. */
export type EventOfType<E extends DomainEvent, T extends string> = string extends E['event_type']
  ? E
  : Extract<E, { readonly event_type: T }>;

/** What has to be told to create the event `E`. */
export type PayloadOf<E extends DomainEvent> = Omit<E, keyof DomainEvent>;

/** Makes events: `create('UserLoginFailed', { email, reason })`. Frozen; declared fields only. */
export type CreateEvent<E extends DomainEvent> = <T extends E['event_type']>(
  eventType: T,
  payload: PayloadOf<EventOfType<E, T>>,
) => EventOfType<E, T>;
