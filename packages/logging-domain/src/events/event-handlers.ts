import type { EventHandler, PublishMetadata } from './event-bus';
import type { EventOf, EventRegistry, HandlerKind } from './event-metadata';

/** The kinds of handlers that teams plug in. */
export type PluggableKind = Exclude<HandlerKind, 'logging'>;

/** The events of `R` that ask for handlers of kind `K`. */
export type EventRequiring<R extends EventRegistry, K extends HandlerKind> = R extends EventRegistry
  ? {
      [T in keyof R & string]: K extends R[T]['requires'][number] ? EventOf<R, T> : never;
    }[keyof R & string]
  : never;

/** A function for each event of `R` that asks for kind `K`. One that is missing does not compile. */
export type HandlerMap<R extends EventRegistry, K extends HandlerKind> = {
  readonly [E in EventRequiring<R, K> as E['event_type']]: (
    event: E,
    metadata: PublishMetadata,
  ) => void | Promise<void>;
};

/**
 * What a team plugs in: for each kind one handler for all events that ask for it, or a function
 * for each of them. A kind that is not named is not subscribed at all.
 */
export type EventHandlers<R extends EventRegistry> = {
  readonly [K in PluggableKind]?: EventHandler<EventRequiring<R, K>> | HandlerMap<R, K>;
};
