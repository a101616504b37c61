import type { DomainEvent, EventHandler, PublishMetadata } from '@dashtam/logging-domain';
import { collectLogs } from '../../test/collect-logs';
import { manualTimers } from '../../test/manual-timers';
import { InMemoryEventBus } from './in-memory-event-bus';

const EVENT: DomainEvent = {
  event_type: 'OrderPlaced',
  event_id: 'e-1',
  occurred_at: '2025-11-13T19:00:00.123Z',
};

function setUp(handlerTimeoutMs?: number) {
  const { logger, records } = collectLogs();
  const timers = manualTimers();
  const bus = new InMemoryEventBus({
    logger,
    runtime: timers,
    ...(handlerTimeoutMs === undefined ? {} : { handlerTimeoutMs }),
  });
  const calls: string[] = [];
  const add = (name: string, handle: EventHandler['handle'] = () => void calls.push(name)) =>
    bus.subscribe('OrderPlaced', { name, handle });
  return { bus, add, calls, records, timers };
}

const never = () => new Promise<void>(() => undefined);

/** A promise that a test settles. */
function deferred() {
  let settle: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return { promise, settle };
}

describe('publishing', () => {
  it('calls the handlers of the event, and those that are synchronous at once', async () => {
    const { bus, add, calls } = setUp();
    add('first');
    add('second');
    bus.subscribe('OrderShipped', { name: 'other', handle: () => void calls.push('other') });
    const published = bus.publish(EVENT);
    expect(calls).toEqual(['first', 'second']);
    await expect(published).resolves.toBeUndefined();
  });

  it('of an event that nobody handles resolves', async () => {
    await expect(setUp().bus.publish(EVENT)).resolves.toBeUndefined();
  });

  it('subscribes the same pair once', async () => {
    const { bus, calls } = setUp();
    const handler = { name: 'once', handle: () => void calls.push('once') };
    bus.subscribe('OrderPlaced', handler);
    bus.subscribe('OrderPlaced', handler);
    await bus.publish(EVENT);
    expect(calls).toEqual(['once']);
  });

  it('runs handlers concurrently and resolves after the last', async () => {
    const { bus, add, calls } = setUp();
    const slow = deferred();
    add('slow', () => slow.promise.then(() => void calls.push('slow')));
    add('fast', () => Promise.resolve().then(() => void calls.push('fast')));
    const published = bus.publish(EVENT).then(() => calls.push('published'));
    await Promise.resolve();
    slow.settle();
    await published;
    expect(calls).toEqual(['fast', 'slow', 'published']);
  });

  it('reaches the handlers that were there when it began', async () => {
    const { bus, add, calls } = setUp();
    add('first', () => add('late'));
    await bus.publish(EVENT);
    expect(calls).toEqual([]);
    await bus.publish(EVENT);
    expect(calls).toEqual(['late']);
  });

  it('tells each handler the metadata of its own publish call', async () => {
    const { bus, add } = setUp();
    const seen: (readonly [string, PublishMetadata])[] = [];
    const gate = deferred();
    add('waits', async (event, metadata) => {
      await gate.promise;
      seen.push([event.event_id, metadata]);
    });
    const published = [
      bus.publish(EVENT, { ip_address: '203.0.113.1' }),
      bus.publish({ ...EVENT, event_id: 'e-2' }, { ip_address: '203.0.113.2' }),
      bus.publish({ ...EVENT, event_id: 'e-3' }),
    ];
    gate.settle();
    await Promise.all(published);
    expect(seen).toEqual([
      ['e-1', { ip_address: '203.0.113.1' }],
      ['e-2', { ip_address: '203.0.113.2' }],
      ['e-3', {}],
    ]);
  });

  it('no handler can change what the others are told', async () => {
    const { bus, add, records } = setUp();
    add('writes', (_, metadata) => void Object.assign(metadata, { ip_address: 'mine' }));
    await bus.publish(EVENT, { ip_address: '203.0.113.1' });
    expect(records()).toMatchObject([{ handler_name: 'writes', error_type: 'TypeError' }]);
  });
});

describe('a handler that fails', () => {
  const thrower = (thrown: unknown) => () => {
    throw thrown;
  };

  it.each([
    ['throws', thrower(new RangeError('no')), { error_type: 'RangeError', error_message: 'no' }],
    ['throws text', thrower('no'), { error_message: 'no' }],
    [
      'throws undefined',
      thrower(undefined),
      { error_message: 'The handler failed with undefined' },
    ],
    ['throws null', thrower(null), { error_message: 'The handler failed with null' }],
    ['rejects', () => Promise.reject(new TypeError('no')), { error_type: 'TypeError' }],
    [
      'gives a promise whose then throws',
      () =>
        ({
          then: thrower(new Error('bad then')),
        }) as unknown as Promise<void>,
      { error_message: 'bad then' },
    ],
  ])('and %s is logged once, and the others run', async (_, handle, error) => {
    const { bus, add, calls, records } = setUp();
    add('fails', handle);
    add('works');
    await expect(bus.publish(EVENT)).resolves.toBeUndefined();
    expect(calls).toEqual(['works']);
    expect(records()).toEqual([
      expect.objectContaining({
        level: 'error',
        message: 'event_handler_failed',
        event_type: 'OrderPlaced',
        event_id: 'e-1',
        handler_name: 'fails',
        ...error,
      }),
    ]);
  });

  it('by never ending is given up after 5 s', async () => {
    const { bus, add, records, timers } = setUp();
    add('hangs', never);
    const published = bus.publish(EVENT);
    expect(timers.waiting()).toEqual([5_000]);
    timers.fire();
    await published;
    expect(records()).toMatchObject([
      { handler_name: 'hangs', error_message: 'The handler did not end within 5000 ms' },
    ]);
  });

  it('after its time-out is not logged again', async () => {
    const { bus, add, records, timers } = setUp(10);
    const late = deferred();
    add('late', () => late.promise.then(thrower(new Error('late'))));
    const published = bus.publish(EVENT);
    timers.fire();
    await published;
    late.settle();
    await new Promise(setImmediate);
    expect(records()).toHaveLength(1);
  });

  it('in time leaves no timer behind', async () => {
    const { bus, add, timers } = setUp();
    add('ends', () => Promise.resolve());
    await bus.publish(EVENT);
    expect(timers.waiting()).toEqual([]);
  });

  it.each([0, -1, Number.NaN])('no time-out of %p', (handlerTimeoutMs) => {
    expect(() => setUp(handlerTimeoutMs)).toThrow('it must be at least 1');
  });
});

describe('draining', () => {
  it('waits for what runs, and for what that publishes', async () => {
    const { bus, add, calls, timers } = setUp();
    const [first, second] = [deferred(), deferred()];
    bus.subscribe('OrderShipped', {
      name: 'second',
      handle: () => second.promise.then(() => void calls.push('second')),
    });
    add('first', async () => {
      await first.promise;
      void bus.publish({ ...EVENT, event_type: 'OrderShipped' });
    });
    void bus.publish(EVENT);
    expect(bus.running).toBe(1);
    const drained = bus.drain().then(() => calls.push('drained'));
    first.settle();
    await new Promise(setImmediate);
    expect(calls).toEqual([]);
    second.settle();
    await drained;
    expect(calls).toEqual(['second', 'drained']);
    expect(bus.running).toBe(0);
    expect(timers.waiting()).toEqual([]);
  });

  it('gives up at the deadline', async () => {
    const { bus, add, timers } = setUp(60_000);
    add('hangs', never);
    void bus.publish(EVENT);
    const drained = bus.drain(5);
    expect(timers.waiting()).toEqual([60_000, 5]);
    timers.fire(5);
    await expect(drained).resolves.toBeUndefined();
  });

  it('resolves where nothing runs', async () => {
    await expect(setUp().bus.drain()).resolves.toBeUndefined();
  });
});
