import { EVENT_REGISTRY, type DashtamEvent } from '@dashtam/events';
import { defineEvents, type DomainEvents, type EventOf } from '@dashtam/logging-domain';

/** The events of this service's own business: what a provider tells of a user's accounts. */
export const PROVIDER_ACCOUNT_EVENTS = defineEvents(
  {
    ProviderAccountsFetched: {
      workflow: 'provider_accounts',
      phase: 'succeeded',
      requires: ['logging'],
      logName: 'provider_accounts_fetched',
      fields: { user_id: 'uuid', account_count: 'integer' },
    },
    ProviderAccountsUnavailable: {
      workflow: 'provider_accounts',
      phase: 'failed',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_ACCOUNTS_UNAVAILABLE',
      logName: 'provider_accounts_unavailable',
      fields: { user_id: 'uuid', reason: 'string' },
    },
  },
  { category: 'provider_accounts', definedIn: 'apps/example-api/src/domain/app-events.ts' },
);

/** Everything that this service publishes. */
export const APP_REGISTRIES = [EVENT_REGISTRY, PROVIDER_ACCOUNT_EVENTS] as const;

/** An event that this service publishes. */
export type AppEvent = DashtamEvent | EventOf<typeof PROVIDER_ACCOUNT_EVENTS>;

/** What publishers of this service are handed. */
export type AppEvents = Pick<DomainEvents<AppEvent>, 'create' | 'publish'>;
