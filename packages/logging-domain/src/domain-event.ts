/** Something that happened in the business, told in the past tense. Immutable. */
export interface DomainEvent {
  /** Name of the event's type, for example `UserLoginFailed`. */
  readonly event_type: string;
  /** UUIDv7 of this occurrence. */
  readonly event_id: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly occurred_at: string;
}
