import type { EventMetadata, EventRegistry, HandlerKind } from './event-metadata';

/** Every row of a registry, in the order of its definition. */
export function allEvents(registry: EventRegistry): readonly EventMetadata[] {
  return Object.values(registry);
}

/** The rows of one workflow. */
export function eventsOfWorkflow(
  registry: EventRegistry,
  workflow: string,
): readonly EventMetadata[] {
  return allEvents(registry).filter((row) => row.workflow === workflow);
}

/** The rows that ask for a handler of that kind. */
export function eventsRequiring(
  registry: EventRegistry,
  kind: HandlerKind,
): readonly EventMetadata[] {
  return allEvents(registry).filter(({ requires }) => requires.includes(kind));
}

/** The actions that an audit trail of these events has to know. */
export function expectedAuditActions(registry: EventRegistry): readonly string[] {
  return eventsRequiring(registry, 'audit').flatMap(({ auditAction }) => auditAction ?? []);
}
