import { defineEvents, type EventMetadata, type EventRegistry } from '@dashtam/logging-domain';
import { describeRegistryContract, REGISTRY_CONTRACT_CASES } from '../src';

const ORDER_EVENTS = defineEvents(
  {
    OrderPlaced: {
      workflow: 'order',
      phase: 'succeeded',
      requires: ['logging', 'audit'],
      auditAction: 'ORDER_PLACED',
      fields: { order_id: 'uuid' },
    },
  },
  { category: 'ordering', definedIn: 'order-events.ts' },
);

describeRegistryContract('ORDER_EVENTS', { describe, it, expect }, ORDER_EVENTS);

const placed = (changes: Partial<EventMetadata>): EventRegistry =>
  Object.freeze({ OrderPlaced: Object.freeze({ ...ORDER_EVENTS.OrderPlaced, ...changes }) });

const FLAWED: Readonly<Record<string, EventRegistry>> = {
  'no event': Object.freeze({}),
  'another name': placed({ eventType: 'OrderPaid' }),
  'a camelCase workflow': placed({ workflow: 'placeOrder' }),
  'a camelCase field': placed({
    fields: { orderId: { type: 'uuid', optional: false, sensitivity: 'open' } },
  }),
  'an unknown phase': placed({ phase: 'done' as 'succeeded' }),
  'an unknown level': placed({ level: 'fatal' as 'critical' }),
  'an unknown kind of handler': placed({ requires: ['sms' as 'email'] }),
  'audit without an action': placed({ auditAction: undefined }),
  'the same line and action twice': Object.freeze({
    ...ORDER_EVENTS,
    OrderPaid: Object.freeze({ ...ORDER_EVENTS.OrderPlaced, eventType: 'OrderPaid' }),
  }),
  'rows that can be changed': { ...ORDER_EVENTS },
};

it.each(Object.entries(FLAWED))('a registry is caught that has %s', (_name, registry) => {
  const problems = REGISTRY_CONTRACT_CASES.flatMap((one) => one.problems(registry));
  expect(problems).not.toEqual([]);
});
