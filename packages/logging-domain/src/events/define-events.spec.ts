import { defineEvents } from './define-events';
import type { EventDefinitions } from './event-definition';

const common = { category: 'shop', definedIn: 'src/order-events.ts' };
const order = { workflow: 'order', requires: ['logging'], fields: {} } as const;

describe('defineEvents', () => {
  it('makes a row of each definition, with its fields in full', () => {
    const events = defineEvents(
      {
        OrderPlaced: {
          workflow: 'order',
          phase: 'succeeded',
          requires: ['logging', 'audit'],
          auditAction: 'ORDER_PLACED',
          fields: { order_id: 'uuid', note: 'string?', session_id: 'uuid? pseudonym' },
        },
      },
      common,
    );
    expect(events).toEqual({
      OrderPlaced: {
        eventType: 'OrderPlaced',
        category: 'shop',
        workflow: 'order',
        phase: 'succeeded',
        requires: ['logging', 'audit'],
        auditAction: 'ORDER_PLACED',
        level: 'info',
        logName: 'order_succeeded',
        fields: {
          order_id: { type: 'uuid', optional: false, sensitivity: 'open' },
          note: { type: 'string', optional: true, sensitivity: 'open' },
          session_id: { type: 'uuid', optional: true, sensitivity: 'pseudonym' },
        },
        definedIn: 'src/order-events.ts',
      },
    });
  });

  it.each([
    ['attempted', 'info', 'order_attempted'],
    ['succeeded', 'info', 'order_succeeded'],
    ['allowed', 'info', 'order_allowed'],
    ['failed', 'warning', 'order_failed'],
    ['denied', 'warning', 'order_denied'],
    ['operational', 'info', 'order'],
  ] as const)('%s is logged as %s under the name %s', (phase, level, logName) => {
    const { OrderSeen } = defineEvents({ OrderSeen: { ...order, phase } }, common);
    expect(OrderSeen).toMatchObject({ level, logName });
  });

  it('takes a level and a name of its own', () => {
    const { OrderLost } = defineEvents(
      { OrderLost: { ...order, phase: 'succeeded', level: 'critical', logName: 'order_lost' } },
      common,
    );
    expect(OrderLost).toMatchObject({ level: 'critical', logName: 'order_lost' });
  });

  it('cannot be changed', () => {
    const events = defineEvents({ OrderSeen: { ...order, phase: 'operational' } }, common);
    const change = (target: object) => () => Object.assign(target, { workflow: 'other' });
    for (const frozen of [events, events.OrderSeen, events.OrderSeen.fields]) {
      expect(change(frozen)).toThrow(TypeError);
    }
  });
});

describe('definitions that are wrong, where types were not asked', () => {
  const define = (definitions: object) => () =>
    defineEvents(definitions as EventDefinitions, common);
  const seen = { ...order, phase: 'operational' };

  it.each<[object, string]>([
    [{ orderSeen: seen }, 'orderSeen: the name is "orderSeen"; allowed: PascalCase'],
    [{ OrderSeen: { ...seen, workflow: 'orderFlow' } }, 'workflow is "orderFlow"'],
    [{ OrderSeen: { ...seen, logName: 'Order seen' } }, 'logName is "Order seen"'],
    [{ OrderSeen: { ...seen, phase: 'done' } }, 'phase is "done"; allowed: attempted, succeeded'],
    [{ OrderSeen: { ...seen, requires: ['sms'] } }, 'requires is "sms"; allowed: logging, audit'],
    [{ OrderSeen: { ...seen, requires: ['audit'] } }, 'auditAction is undefined; allowed: a name'],
    [{ OrderSeen: { ...seen, fields: { orderId: 'uuid' } } }, 'a field is "orderId"'],
    [{ OrderSeen: { ...seen, fields: { event_id: 'uuid' } } }, 'a field is "event_id"'],
    [{ OrderSeen: { ...seen, fields: { id: 'text' } } }, 'id is "text"; allowed: a type'],
  ])('%j are refused', (definitions, problem) => {
    expect(define(definitions)).toThrow(TypeError);
    expect(define(definitions)).toThrow(problem);
  });

  it('are told all at once, with their file', () => {
    const fields = { id: 'text', when: 'date' };
    expect(() =>
      defineEvents({ OrderSeen: { ...seen, fields } } as never, { ...common, category: 'Shop' }),
    ).toThrow(
      'src/order-events.ts: category is "Shop"; allowed: snake_case; ' +
        'OrderSeen: id is "text"; allowed: a type, \'?\', a sensitivity; ' +
        'OrderSeen: when is "date"; allowed: a type, \'?\', a sensitivity',
    );
  });
});
