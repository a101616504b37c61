import {
  allEvents,
  type DomainEvent,
  type EventBus,
  type EventHandler,
  type EventMetadata,
  type EventRegistry,
  type HandlerKind,
  type PublishMetadata,
} from '@dashtam/logging-domain';
import { EventWiringError } from './event-wiring-error';

type HandleEvent = (event: DomainEvent, metadata: PublishMetadata) => void | Promise<void>;

/** For each kind one handler for all its events, or a function for each of them. */
export type WiredHandlers = {
  readonly [K in HandlerKind]?: EventHandler | Readonly<Record<string, HandleEvent>>;
};

/**
 * Subscribes to each event the handlers of the kinds that its registry marks it with. Kinds
 * without a handler are not subscribed; a kind with one has to take all events marked with it.
 *
 * @throws EventWiringError that lists every handler that is missing, with the file to edit, and
 *   every event that two registries define
 */
export function wireEvents(
  bus: EventBus,
  registries: readonly EventRegistry[],
  handlers: WiredHandlers,
): void {
  const rows = registries.flatMap(allEvents);
  const subscriptions: (readonly [eventType: string, handler: EventHandler])[] = [];
  const problems = [...duplicates(rows)];
  for (const row of rows) {
    for (const kind of row.requires) {
      const plugged = handlers[kind];
      if (plugged === undefined) continue;
      const handler = handlerFor(row, kind, plugged);
      if (handler === undefined) problems.push(missing(row, kind));
      else subscriptions.push([row.eventType, handler]);
    }
  }
  if (problems.length > 0) throw new EventWiringError(problems);
  for (const [eventType, handler] of subscriptions) bus.subscribe(eventType, handler);
}

function handlerFor(
  { eventType }: EventMetadata,
  kind: HandlerKind,
  plugged: NonNullable<WiredHandlers[HandlerKind]>,
): EventHandler | undefined {
  if (isHandler(plugged)) return plugged;
  const handle = plugged[eventType];
  if (typeof handle !== 'function') return undefined;
  return { name: `${kind}.${eventType}`, handle: handle.bind(plugged) };
}

/** Types of events are PascalCase, so none is called `handle`. */
function isHandler(plugged: NonNullable<WiredHandlers[HandlerKind]>): plugged is EventHandler {
  return typeof plugged['handle'] === 'function';
}

function missing({ eventType, definedIn }: EventMetadata, kind: HandlerKind): string {
  return (
    `${eventType} requires a handler of kind '${kind}', which has none for it: ` +
    `add it there, or take '${kind}' from its row in ${definedIn}`
  );
}

function duplicates(rows: readonly EventMetadata[]): readonly string[] {
  const known = new Map<string, string>();
  return rows.flatMap(({ eventType, definedIn }) => {
    const other = known.get(eventType);
    known.set(eventType, definedIn);
    return other === undefined
      ? []
      : [`${eventType} is defined twice, in ${other} and in ${definedIn}: rename one of them`];
  });
}
