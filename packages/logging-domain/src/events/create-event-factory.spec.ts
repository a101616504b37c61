import { randomBytes } from 'node:crypto';
import { createEventFactory } from './create-event-factory';
import { defineEvents } from './define-events';

const EVENTS = defineEvents(
  {
    OrderPlaced: {
      workflow: 'order',
      phase: 'succeeded',
      requires: [],
      fields: { order_id: 'uuid', note: 'string?', details: 'map?' },
    },
  },
  { category: 'shop', definedIn: 'here' },
);

const TIME_MS = Date.UTC(2025, 10, 13, 19, 0, 0, 123);

function factory(bytes: (size: number) => Uint8Array = randomBytes) {
  return createEventFactory([EVENTS], { now: () => TIME_MS, randomBytes: bytes });
}

it('an event has its type, an id, the time in UTC and its payload', () => {
  const create = factory((size) => new Uint8Array(size).fill(0xff));
  expect(create('OrderPlaced', { order_id: 'o-1' })).toEqual({
    event_type: 'OrderPlaced',
    event_id: '019a7e96-bffb-7fff-bfff-ffffffffffff',
    occurred_at: '2025-11-13T19:00:00.123Z',
    order_id: 'o-1',
  });
});

it('every event has an id of its own, of version 7, with its time in front', () => {
  const create = factory();
  const ids = Array.from(
    { length: 1_000 },
    () => create('OrderPlaced', { order_id: 'o' }).event_id,
  );
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) {
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(TIME_MS);
  }
});

it('an event carries what its registry declares and nothing else', () => {
  const user = { order_id: 'o-1', note: undefined, password_hash: '$scrypt$' };
  const event = factory()('OrderPlaced', user);
  expect(Object.keys(event)).toEqual(['event_type', 'event_id', 'occurred_at', 'order_id']);
});

it('neither an event nor a map in it can be changed, and the map of the caller can', () => {
  const details = { gift: true };
  const event = factory()('OrderPlaced', { order_id: 'o-1', details });
  details.gift = false;
  expect(event.details).toEqual({ gift: true });
  expect(() => Object.assign(event, { order_id: 'o-2' })).toThrow(TypeError);
  expect(() => Object.assign(event.details ?? {}, { gift: false })).toThrow(TypeError);
});

it('refuses a type that is in no registry', () => {
  expect(() => factory()('OrderLost' as 'OrderPlaced', { order_id: 'o' })).toThrow(
    new RangeError('OrderLost is in none of the event registries'),
  );
});
