import type { EventOf } from '@dashtam/logging-domain';
import { AUTHENTICATION_EVENTS } from './authentication-events';
import { AUTHORIZATION_EVENTS } from './authorization-events';
import { DATA_SYNC_EVENTS } from './data-sync-events';
import { PROVIDER_EVENTS } from './provider-events';
import { RATE_LIMIT_EVENTS } from './rate-limit-events';
import { SESSION_EVENTS } from './session-events';

/** What is known of each event of Dashtam, by its name. */
export type DashtamRegistry = typeof AUTHENTICATION_EVENTS &
  typeof AUTHORIZATION_EVENTS &
  typeof PROVIDER_EVENTS &
  typeof RATE_LIMIT_EVENTS &
  typeof SESSION_EVENTS &
  typeof DATA_SYNC_EVENTS;

/** Every domain event of Dashtam: the one place that handlers, audit and documentation read. */
export const EVENT_REGISTRY: DashtamRegistry = Object.freeze({
  ...AUTHENTICATION_EVENTS,
  ...AUTHORIZATION_EVENTS,
  ...PROVIDER_EVENTS,
  ...RATE_LIMIT_EVENTS,
  ...SESSION_EVENTS,
  ...DATA_SYNC_EVENTS,
});

/** The name of an event of Dashtam. */
export type DashtamEventType = keyof DashtamRegistry;

/** An event of Dashtam; with a name, of that type: `DashtamEvent<'UserLoginFailed'>`. */
export type DashtamEvent<T extends DashtamEventType = DashtamEventType> = EventOf<
  DashtamRegistry,
  T
>;
