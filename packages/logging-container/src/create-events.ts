import {
  InMemoryEventBus,
  LoggingEventHandler,
  wireEvents,
  type WiredHandlers,
} from '@dashtam/logging-application';
import {
  createEventFactory,
  type DomainEvents,
  type EventBus,
  type EventRegistry,
  type EventsOf,
} from '@dashtam/logging-domain';
import type { ContainerOptions } from './container-options';
import { encodingOf } from './encoding';
import { stayAlive } from './stay-alive';
import type { Wiring } from './wiring';

const DRAIN_DEADLINE_MS = 10_000;

/** Calls `next` when no handler runs any more, with what is left of the deadline; at once if so. */
export type AfterHandlers = (
  deadlineMs: number,
  next: (restMs: number) => Promise<void>,
) => Promise<void>;

/** The domain events of one container. */
export interface EventSystem<R extends readonly EventRegistry[]> {
  readonly events: DomainEvents<EventsOf<R>>;
  readonly afterHandlers: AfterHandlers;
}

/**
 * Subscribes to each event of the registries the handlers that it is marked with.
 *
 * @throws EventWiringError that lists every event whose handler is missing
 */
export function createEvents<R extends readonly EventRegistry[]>(
  { settings, runtime, logger }: Wiring,
  options: ContainerOptions<R>,
): EventSystem<R> {
  const { registries = [], handlers, handlerTimeoutMs, emails = 'keep' } = options;
  const { pseudonym } = encodingOf(settings, runtime);
  const logging = new LoggingEventHandler({
    logger,
    registries,
    pii: emails,
    financial: settings.environment === 'development',
    ...(pseudonym === undefined ? {} : { pseudonym }),
  });
  const bus = new InMemoryEventBus({
    logger,
    runtime,
    ...(handlerTimeoutMs === undefined ? {} : { handlerTimeoutMs }),
  });
  wireEvents(bus, registries, { ...(handlers as WiredHandlers), logging });
  const events: EventBus<EventsOf<R>> = {
    subscribe: (eventType, handler) => bus.subscribe(eventType, handler),
    publish: (event, metadata) => bus.publish(event, metadata),
    drain: (deadlineMs = DRAIN_DEADLINE_MS) => stayAlive(bus.drain(deadlineMs), deadlineMs),
  };
  const create = createEventFactory(registries as unknown as R, runtime);
  return { events: { ...events, create }, afterHandlers: afterHandlersOf(bus) };
}

function afterHandlersOf(bus: InMemoryEventBus): AfterHandlers {
  return async (deadlineMs, next) => {
    if (bus.running === 0) return next(deadlineMs);
    const startMs = performance.now();
    await stayAlive(bus.drain(deadlineMs), deadlineMs);
    return next(Math.max(0, Math.round(deadlineMs - (performance.now() - startMs))));
  };
}
