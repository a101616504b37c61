import type { CreateEvent, DomainEvent, EventOfType } from './domain-event';

/** What a publisher tells beside the event, for example the caller's address for the audit. */
export type PublishMetadata = Readonly<Record<string, unknown>>;

/** Reacts to events. */
export interface EventHandler<E extends DomainEvent = DomainEvent> {
  /** Tells in the log which handler failed. */
  readonly name: string;
  /** `metadata` belongs to the publish call that delivered the event; empty where none was told. */
  handle(event: E, metadata: PublishMetadata): void | Promise<void>;
}

/** The port of publishing the events `E` inside one process. */
export interface EventBus<E extends DomainEvent = DomainEvent> {
  /** Calls `handler` for each event of that type; the same pair subscribes once. */
  subscribe<T extends E['event_type']>(
    eventType: T,
    handler: EventHandler<EventOfType<E, T>>,
  ): void;
  /**
   * Calls the event's handlers; those that are synchronous have ended when it returns. Resolves
   * when every handler has settled or timed out. Never rejects, whatever a handler does.
   */
  publish(event: E, metadata?: PublishMetadata): Promise<void>;
  /** Resolves when nothing published is still being handled, or at the deadline. Default 10,000. */
  drain(deadlineMs?: number): Promise<void>;
}

/** All that publishers of the events `E` need: making them, and the bus. */
export interface DomainEvents<E extends DomainEvent = DomainEvent> extends EventBus<E> {
  /** Makes an event, now, to be published now or later. */
  readonly create: CreateEvent<E>;
}
