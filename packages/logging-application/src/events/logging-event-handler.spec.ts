import { defineEvents, type DomainEvent } from '@dashtam/logging-domain';
import { collectLogs } from '../../test/collect-logs';
import type { FieldPolicy } from './field-policy';
import { LoggingEventHandler } from './logging-event-handler';

const EVENTS = defineEvents(
  {
    OrderPlaced: {
      workflow: 'order',
      phase: 'succeeded',
      requires: ['logging'],
      fields: {
        order_id: 'uuid',
        note: 'string?',
        coupon: 'string secret',
        address: 'string withheld',
        total: 'decimal financial',
        device: 'string pseudonym',
        session_id: 'uuid pseudonym',
        email: 'string pii',
        age: 'integer pii',
      },
    },
  },
  { category: 'shop', definedIn: 'here' },
);

const EVENT = {
  event_type: 'OrderPlaced',
  event_id: 'e-1',
  occurred_at: '2025-11-13T19:00:00.123Z',
  order_id: 'o-1',
  coupon: 'FREE-LUNCH',
  address: 'Main Street 1',
  total: '12.50',
  device: 'phone-1',
  session_id: 's-1',
  email: 'Ada@example.com',
  age: 36,
};

const pseudonym = (text: string): string => `ps_${text.replace(/\W/g, '')}`;

function logged(policy: FieldPolicy = {}, event: DomainEvent = EVENT) {
  const { logger, records } = collectLogs({
    ...(policy.pseudonym === undefined ? {} : { pseudonym: policy.pseudonym }),
    emails: policy.pii ?? 'keep',
  });
  new LoggingEventHandler({ logger, registries: [EVENTS], ...policy }).handle(event);
  return records()[0] ?? {};
}

it('writes one line with the level, name and place of the event and what may be told', () => {
  expect(logged()).toEqual({
    timestamp: '2025-11-13T19:00:00.123Z',
    level: 'info',
    message: 'order_succeeded',
    event_category: 'shop',
    workflow: 'order',
    phase: 'succeeded',
    event_id: 'e-1',
    occurred_at: '2025-11-13T19:00:00.123Z',
    order_id: 'o-1',
    device: '[REDACTED]',
    session_id: '[REDACTED]',
    email: 'Ada@example.com',
    age: 36,
    trace_id: '0af7651916cd43dd8448eb211c80319c',
  });
});

it('makes pseudonyms where there is a key, of each value once', () => {
  expect(logged({ pseudonym })).toMatchObject({ device: 'ps_phone1', session_id: 'ps_s1' });
});

it('tells amounts where the policy allows', () => {
  expect(logged({ financial: true })).toHaveProperty('total', '12.50');
});

it.each<[FieldPolicy, string, unknown]>([
  [{ pii: 'mask', pseudonym }, 'A***@example.com', '3***'],
  [{ pii: 'pseudonym' }, 'A***@example.com', '3***'],
  [{ pii: 'pseudonym', pseudonym }, 'ps_adaexamplecom', 'ps_36'],
])('personal data under %p', (policy, email, age) => {
  expect(logged(policy)).toMatchObject({ email, age });
});

it('says nothing of fields that the registry does not know', () => {
  const event = { ...EVENT, surplus: 'x' };
  expect(logged({}, event)).not.toHaveProperty('surplus');
});

it('refuses an event of no registry', () => {
  expect(() => logged({}, { ...EVENT, event_type: 'OrderLost' })).toThrow(
    new RangeError('OrderLost is in none of the event registries'),
  );
});
