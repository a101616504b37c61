import { defineEvents } from '@dashtam/logging-domain';

/** Who may call how often. */
export const RATE_LIMIT_EVENTS = defineEvents(
  {
    RateLimitCheckAttempted: {
      workflow: 'rate_limit_check',
      phase: 'attempted',
      requires: ['logging', 'audit'],
      auditAction: 'RATE_LIMIT_CHECK_ATTEMPTED',
      fields: { endpoint: 'string', identifier: 'string pii', scope: 'string', cost: 'integer' },
    },
    RateLimitCheckAllowed: {
      workflow: 'rate_limit_check',
      phase: 'allowed',
      requires: ['logging', 'audit'],
      auditAction: 'RATE_LIMIT_CHECK_ALLOWED',
      fields: {
        endpoint: 'string',
        identifier: 'string pii',
        scope: 'string',
        remaining_tokens: 'integer',
        execution_time_ms: 'number',
      },
    },
    RateLimitCheckDenied: {
      workflow: 'rate_limit_check',
      phase: 'denied',
      requires: ['logging', 'audit'],
      auditAction: 'RATE_LIMIT_CHECK_DENIED',
      fields: {
        endpoint: 'string',
        identifier: 'string pii',
        scope: 'string',
        retry_after: 'number',
        execution_time_ms: 'number',
      },
    },
  },
  { category: 'rate_limit', definedIn: 'packages/events/src/rate-limit-events.ts' },
);
