import type { DomainEvent } from './domain-event';

/** Reacts to one event. `metadata` belongs to the publish call that delivered the event. */
export type EventHandler = (
  event: DomainEvent,
  metadata: Readonly<Record<string, unknown>>,
) => void | Promise<void>;

/** The port of publishing domain events inside one process. */
export interface EventBus {
  /** Calls `handler` for each event of that type; the same pair subscribes once. */
  subscribe(eventType: string, handler: EventHandler): void;
  /** Resolves when every handler has settled or timed out. Never rejects. */
  publish(event: DomainEvent, metadata?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Resolves when nothing published is still being handled, or at the deadline. */
  drain(deadlineMs?: number): Promise<void>;
}
