import type { EventOf } from '@dashtam/logging-domain';
import { AUTHENTICATION_EVENTS } from './authentication-events';
import { AUTHORIZATION_EVENTS } from './authorization-events';
import { DATA_SYNC_EVENTS } from './data-sync-events';
import { PROVIDER_EVENTS } from './provider-events';
import { RATE_LIMIT_EVENTS } from './rate-limit-events';
import { SESSION_EVENTS } from './session-events';

/** Every domain event of Dashtam: the one place that handlers, audit and documentation read. */
export const EVENT_REGISTRY = Object.freeze({
  ...AUTHENTICATION_EVENTS,
  ...AUTHORIZATION_EVENTS,
  ...PROVIDER_EVENTS,
  ...RATE_LIMIT_EVENTS,
  ...SESSION_EVENTS,
  ...DATA_SYNC_EVENTS,
});

/** The name of an event of Dashtam. */
export type DashtamEventType = keyof typeof EVENT_REGISTRY;

/** An event of Dashtam; with a name, of that type: `DashtamEvent<'UserLoginFailed'>`. */
export type DashtamEvent<T extends DashtamEventType = DashtamEventType> = EventOf<
  typeof EVENT_REGISTRY,
  T
>;
