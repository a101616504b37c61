export { AUTHENTICATION_EVENTS } from './authentication-events';
export { AUTHORIZATION_EVENTS } from './authorization-events';
export { DATA_SYNC_EVENTS } from './data-sync-events';
export { PROVIDER_EVENTS } from './provider-events';
export { RATE_LIMIT_EVENTS } from './rate-limit-events';
export { SESSION_EVENTS } from './session-events';
export {
  EVENT_REGISTRY,
  type DashtamEvent,
  type DashtamEventType,
  type DashtamRegistry,
} from './event-registry';
