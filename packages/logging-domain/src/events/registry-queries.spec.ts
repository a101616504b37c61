import { defineEvents } from './define-events';
import {
  allEvents,
  eventsOfWorkflow,
  eventsRequiring,
  expectedAuditActions,
} from './registry-queries';
import { registryStatistics } from './registry-statistics';

const audited = { requires: ['logging', 'audit'], fields: {} } as const;
const EVENTS = defineEvents(
  {
    OrderPlaced: {
      ...audited,
      workflow: 'order',
      phase: 'succeeded',
      auditAction: 'ORDER_PLACED',
    },
    OrderFailed: { ...audited, workflow: 'order', phase: 'failed', auditAction: 'ORDER_FAILED' },
    CartSeen: {
      workflow: 'cart',
      phase: 'operational',
      requires: ['email'],
      auditAction: 'CART_SEEN',
      fields: {},
    },
  },
  { category: 'shop', definedIn: 'here' },
);

const names = (rows: readonly { readonly eventType: string }[]) =>
  rows.map(({ eventType }) => eventType);

it('finds all events, those of a workflow, and those that ask for a kind of handler', () => {
  expect(names(allEvents(EVENTS))).toEqual(['OrderPlaced', 'OrderFailed', 'CartSeen']);
  expect(names(eventsOfWorkflow(EVENTS, 'order'))).toEqual(['OrderPlaced', 'OrderFailed']);
  expect(names(eventsRequiring(EVENTS, 'email'))).toEqual(['CartSeen']);
  expect(eventsRequiring(EVENTS, 'session')).toEqual([]);
});

it('the audit expects the actions of audited events alone', () => {
  expect(expectedAuditActions(EVENTS)).toEqual(['ORDER_PLACED', 'ORDER_FAILED']);
});

it('counts', () => {
  expect(registryStatistics(EVENTS)).toEqual({
    total: 3,
    byCategory: { shop: 3 },
    byPhase: { succeeded: 1, failed: 1, operational: 1 },
    byLevel: { info: 2, warning: 1 },
    byHandlerKind: { logging: 2, audit: 2, email: 1 },
  });
});
