import { defineEvents, type DomainEvent } from '@dashtam/logging-domain';
import { collectLogs } from '../../test/collect-logs';
import { manualTimers } from '../../test/manual-timers';
import { EventWiringError } from './event-wiring-error';
import { InMemoryEventBus } from './in-memory-event-bus';
import { wireEvents, type WiredHandlers } from './wire-events';

const common = { category: 'shop', definedIn: 'src/order-events.ts' };
const row = { workflow: 'order', phase: 'succeeded', fields: {} } as const;
const EVENTS = defineEvents(
  {
    OrderPlaced: { ...row, requires: ['logging', 'email'] },
    OrderShipped: { ...row, requires: ['email', 'session'] },
    OrderSeen: { ...row, requires: [] },
  },
  common,
);

const eventOf = (event_type: string): DomainEvent => ({
  event_type,
  event_id: 'e-1',
  occurred_at: '2025-11-13T19:00:00.123Z',
});

function wire(handlers: WiredHandlers, registries = [EVENTS]) {
  const { logger, records } = collectLogs();
  const bus = new InMemoryEventBus({ logger, runtime: manualTimers() });
  wireEvents(bus, registries, handlers);
  return { bus, records };
}

/** A handler that remembers what it was handed. */
function recorder(name: string) {
  const seen: string[] = [];
  return { seen, name, handle: ({ event_type }: DomainEvent) => void seen.push(event_type) };
}

it('subscribes handlers to the events that are marked with their kind, and to no others', async () => {
  const [logging, email] = [recorder('logging'), recorder('email')];
  const { bus } = wire({ logging, email });
  for (const type of Object.keys(EVENTS)) await bus.publish(eventOf(type));
  expect(logging.seen).toEqual(['OrderPlaced']);
  expect(email.seen).toEqual(['OrderPlaced', 'OrderShipped']);
});

it('takes a function for each event; they keep their object and have a name when they fail', async () => {
  const session = {
    reason: 'no session',
    OrderShipped() {
      throw new Error(this.reason);
    },
  };
  const { bus, records } = wire({
    session: session as unknown as WiredHandlers['session'] & object,
  });
  await bus.publish(eventOf('OrderShipped'));
  expect(records()).toMatchObject([
    { handler_name: 'session.OrderShipped', error_message: 'no session' },
  ]);
});

it('refuses holes, all at once, and names the event and the file', () => {
  const holes: WiredHandlers = { email: { OrderPlaced: () => undefined }, session: {} };
  let thrown: unknown;
  try {
    wire(holes);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(EventWiringError);
  expect(thrown).toMatchObject({
    code: 'EVENT_WIRING',
    problems: ['email', 'session'].map(
      (kind) =>
        `OrderShipped requires a handler of kind '${kind}', which has none for it: ` +
        `add it there, or take '${kind}' from its row in src/order-events.ts`,
    ),
  });
});

it('refuses an event that two registries define', () => {
  const other = defineEvents(
    { OrderPlaced: { ...row, requires: [] } },
    { ...common, definedIn: 'src/other.ts' },
  );
  expect(() => wire({}, [EVENTS, other] as (typeof EVENTS)[])).toThrow(
    'OrderPlaced is defined twice, in src/order-events.ts and in src/other.ts: rename one of them',
  );
});
