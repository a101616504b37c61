import { defineEvents } from '@dashtam/logging-domain';

/** Which roles users have. */
export const AUTHORIZATION_EVENTS = defineEvents(
  {
    RoleAssignmentAttempted: {
      workflow: 'role_assignment',
      phase: 'attempted',
      requires: ['logging', 'audit'],
      auditAction: 'ROLE_ASSIGNMENT_ATTEMPTED',
      fields: { user_id: 'uuid', role: 'string', assigned_by: 'uuid' },
    },
    RoleAssignmentSucceeded: {
      workflow: 'role_assignment',
      phase: 'succeeded',
      requires: ['logging', 'audit'],
      auditAction: 'ROLE_ASSIGNED',
      fields: { user_id: 'uuid', role: 'string', assigned_by: 'uuid' },
    },
    RoleAssignmentFailed: {
      workflow: 'role_assignment',
      phase: 'failed',
      requires: ['logging', 'audit'],
      auditAction: 'ROLE_ASSIGNMENT_FAILED',
      fields: { user_id: 'uuid', role: 'string', assigned_by: 'uuid', reason: 'string' },
    },
    RoleRevocationAttempted: {
      workflow: 'role_revocation',
      phase: 'attempted',
      requires: ['logging', 'audit'],
      auditAction: 'ROLE_REVOCATION_ATTEMPTED',
      fields: { user_id: 'uuid', role: 'string', revoked_by: 'uuid', reason: 'string?' },
    },
    RoleRevocationSucceeded: {
      workflow: 'role_revocation',
      phase: 'succeeded',
      requires: ['logging', 'audit'],
      auditAction: 'ROLE_REVOKED',
      fields: { user_id: 'uuid', role: 'string', revoked_by: 'uuid', reason: 'string?' },
    },
    RoleRevocationFailed: {
      workflow: 'role_revocation',
      phase: 'failed',
      requires: ['logging', 'audit'],
      auditAction: 'ROLE_REVOCATION_FAILED',
      fields: { user_id: 'uuid', role: 'string', revoked_by: 'uuid', reason: 'string' },
    },
  },
  { category: 'authorization', definedIn: 'packages/events/src/authorization-events.ts' },
);
