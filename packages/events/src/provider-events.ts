import { defineEvents } from '@dashtam/logging-domain';

/** Connections to brokerages and banks. */
export const PROVIDER_EVENTS = defineEvents(
  {
    ProviderConnectionAttempted: {
      workflow: 'provider_connection',
      phase: 'attempted',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_CONNECTION_ATTEMPTED',
      fields: { user_id: 'uuid', provider_id: 'uuid', provider_slug: 'string' },
    },
    ProviderConnectionSucceeded: {
      workflow: 'provider_connection',
      phase: 'succeeded',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_CONNECTED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
      },
    },
    ProviderConnectionFailed: {
      workflow: 'provider_connection',
      phase: 'failed',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_CONNECTION_FAILED',
      fields: { user_id: 'uuid', provider_id: 'uuid', provider_slug: 'string', reason: 'string' },
    },
    ProviderDisconnectionAttempted: {
      workflow: 'provider_disconnection',
      phase: 'attempted',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_DISCONNECTION_ATTEMPTED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
      },
    },
    ProviderDisconnectionSucceeded: {
      workflow: 'provider_disconnection',
      phase: 'succeeded',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_DISCONNECTED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
      },
    },
    ProviderDisconnectionFailed: {
      workflow: 'provider_disconnection',
      phase: 'failed',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_DISCONNECTION_FAILED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
        reason: 'string',
      },
    },
    ProviderTokenRefreshAttempted: {
      workflow: 'provider_token_refresh',
      phase: 'attempted',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_TOKEN_REFRESH_ATTEMPTED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
      },
    },
    ProviderTokenRefreshSucceeded: {
      workflow: 'provider_token_refresh',
      phase: 'succeeded',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_TOKEN_REFRESHED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
      },
    },
    ProviderTokenRefreshFailed: {
      workflow: 'provider_token_refresh',
      phase: 'failed',
      requires: ['logging', 'audit'],
      auditAction: 'PROVIDER_TOKEN_REFRESH_FAILED',
      fields: {
        user_id: 'uuid',
        connection_id: 'uuid',
        provider_id: 'uuid',
        provider_slug: 'string',
        reason: 'string',
        needs_user_action: 'boolean?',
      },
    },
  },
  { category: 'provider', definedIn: 'packages/events/src/provider-events.ts' },
);
