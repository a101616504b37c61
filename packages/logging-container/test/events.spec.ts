import { EVENT_REGISTRY, type DashtamEvent, type DashtamRegistry } from '@dashtam/events';
import {
  allEvents,
  defineEvents,
  type EventMetadata,
  type HandlerMap,
  type PublishMetadata,
} from '@dashtam/logging-domain';
import { createRecordingSink, describeRegistryContract } from '@dashtam/logging-testing';
import { createContainer, EventWiringError, type ContainerOptions, type Env } from '../src/index';
import { records, runFixture } from './run-fixture';
import { samplePayload } from './sample-event';

const KEY = 'a-key-for-pseudonyms';
const PSEUDONYM = /^ps_[0-9a-f]{16}$/;
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Options = Omit<ContainerOptions<readonly [typeof EVENT_REGISTRY]>, 'env' | 'sink'>;

describeRegistryContract('EVENT_REGISTRY', { describe, it, expect }, EVENT_REGISTRY);

function start(env: Env = {}, options: Options = {}) {
  const sink = createRecordingSink();
  const container = createContainer({
    env: { ENVIRONMENT: 'ci', LOG_LEVEL: 'DEBUG', ...env },
    sink,
    shutdownHooks: false,
    registries: [EVENT_REGISTRY],
    ...options,
  });
  return { ...container, sink };
}

/** What the log tells of an event of that type whose fields are all there. */
function logged(row: EventMetadata, env: Env = {}, options: Options = {}) {
  const { events, sink } = start(env, options);
  const payload = samplePayload(row);
  const event = events.create(row.eventType as never, payload as never) as DashtamEvent;
  void events.publish(event);
  return { event, payload, records: sink.records(), text: sink.lines().join('') };
}

const rows = allEvents(EVENT_REGISTRY);
const row = (eventType: keyof typeof EVENT_REGISTRY): EventMetadata => EVENT_REGISTRY[eventType];

describe.each(rows)('$eventType', (metadata) => {
  const fieldsOf = (...kinds: string[]) =>
    Object.entries(metadata.fields).flatMap(([name, { sensitivity }]) =>
      kinds.includes(sensitivity) ? [name] : [],
    );

  it('is one line with the level, the name and the fields of its registry', () => {
    const { event, payload, records } = logged(metadata, { LOG_PSEUDONYM_KEY: KEY });
    const told = (names: string[], tell: (name: string) => unknown) =>
      Object.fromEntries(names.map((name) => [name, tell(name)]));
    expect(records).toEqual([
      {
        timestamp: expect.any(String) as unknown,
        level: metadata.level,
        message: metadata.logName,
        event_category: metadata.category,
        workflow: metadata.workflow,
        phase: metadata.phase,
        event_id: event.event_id,
        occurred_at: event.occurred_at,
        ...told(fieldsOf('open', 'pii'), (name) => payload[name]),
        ...told(fieldsOf('pseudonym'), () => expect.stringMatching(PSEUDONYM) as unknown),
        trace_id: expect.stringMatching(/./) as unknown,
      },
    ]);
  });

  it('tells nothing that is not for its readers', () => {
    const { payload, records, text } = logged(metadata);
    for (const name of fieldsOf('secret', 'withheld', 'financial')) {
      expect(records[0]).not.toHaveProperty(name);
      const { inner = payload[name] } = Object(payload[name]) as { inner?: unknown };
      expect(text).not.toContain(String(inner));
    }
    for (const name of fieldsOf('pseudonym')) {
      expect(records[0]?.[name]).toBe('[REDACTED]');
      expect(text).not.toContain(String(payload[name]));
    }
  });

  it('carries a UUIDv7 and its time in UTC, and does not change', () => {
    const { event } = logged(metadata);
    expect(event.event_id).toMatch(UUID_V7);
    expect(new Date(event.occurred_at).toISOString()).toBe(event.occurred_at);
    expect(() => Object.assign(event, { event_id: 'other' })).toThrow(TypeError);
  });
});

describe('sensitivity', () => {
  it('a session has the same pseudonym in the lines of events as in all others', () => {
    const { events, logger, sink } = start({ LOG_PSEUDONYM_KEY: KEY });
    const payload = { user_id: 'u', session_id: 's-1' };
    void events.publish(events.create('AuthTokenRefreshSucceeded', payload));
    logger.info('Session used', payload);
    const [ofEvent, direct] = sink.records();
    expect(ofEvent?.['session_id']).toMatch(PSEUDONYM);
    expect(ofEvent?.['session_id']).toBe(direct?.['session_id']);
  });

  it('amounts are told in development alone', () => {
    const balance = row('AccountBalanceUpdated');
    const { payload, records } = logged(balance, { ENVIRONMENT: 'development' });
    expect(records).toMatchObject([{ delta: payload['delta'] }]);
    expect(logged(balance, { ENVIRONMENT: 'production' }).records[0]).not.toHaveProperty('delta');
  });

  it.each([
    ['keep', 'ada@example.com', '203.0.113.9'],
    ['mask', 'a***@example.com', '2***'],
    ['pseudonym', expect.stringMatching(PSEUDONYM), expect.stringMatching(PSEUDONYM)],
  ] as const)('personal data, emails: %s', (emails, email: unknown, identifier: unknown) => {
    const { events, sink } = start({ LOG_PSEUDONYM_KEY: KEY }, { emails });
    void events.publish(events.create('UserLoginAttempted', { email: 'ada@example.com' }));
    void events.publish(
      events.create('RateLimitCheckAttempted', {
        endpoint: '/users',
        identifier: '203.0.113.9',
        scope: 'ip',
        cost: 1,
      }),
    );
    expect(sink.records()).toMatchObject([{ email }, { identifier }]);
  });

  it('fields that the registry does not declare are not in the event', () => {
    const { events } = start();
    const payload = { email: 'ada@example.com', password_hash: 'x' };
    expect(events.create('UserLoginAttempted', payload)).not.toHaveProperty('password_hash');
  });
});

it('the lines of an event have the trace of the code that published it', () => {
  const { events, trace, sink } = start();
  const attempted = events.create('UserLoginAttempted', { email: 'ada@example.com' });
  trace.run(() => void events.publish(attempted), { traceId: 'request-1' });
  expect(sink.byTrace('request-1')).toMatchObject([{ message: 'user_login_attempted' }]);
});

describe('wiring', () => {
  const session = (calls: unknown[]): HandlerMap<DashtamRegistry, 'session'> => ({
    UserPasswordChangeSucceeded: (event, metadata) => void calls.push(event, metadata),
    UserLogoutSucceeded: () => undefined,
    PasswordResetConfirmSucceeded: () => undefined,
  });

  it('a team plugs in handlers; they get the events marked for them, with the metadata', async () => {
    const audited: [string, PublishMetadata][] = [];
    const ended: unknown[] = [];
    const audit = {
      name: 'audit',
      handle: (event: DashtamEvent, metadata: PublishMetadata) =>
        void audited.push([event.event_type, metadata]),
    };
    const { events } = start({}, { handlers: { audit, session: session(ended) } });
    const changed = events.create('UserPasswordChangeSucceeded', {
      user_id: 'u',
      initiated_by: 'user',
    });
    const created = events.create('SessionCreatedEvent', { session_id: 's', user_id: 'u' });
    await events.publish(changed, { ip_address: '203.0.113.9' });
    await events.publish(created);
    expect(audited).toEqual([['UserPasswordChangeSucceeded', { ip_address: '203.0.113.9' }]]);
    expect(ended).toEqual([changed, { ip_address: '203.0.113.9' }]);
  });

  it('whoever needs an event can subscribe to it, and wait for its handlers', async () => {
    const { events } = start();
    const emails: string[] = [];
    events.subscribe('UserLoginAttempted', {
      name: 'rate limit',
      handle: async ({ email }) => void emails.push(await Promise.resolve(email)),
    });
    void events.publish(events.create('UserLoginAttempted', { email: 'ada@example.com' }));
    await events.drain();
    expect(emails).toEqual(['ada@example.com']);
  });

  it('a handler that takes too long is given up', async () => {
    const hang = () => new Promise<void>(() => undefined);
    const { events, sink } = start(
      {},
      { handlers: { audit: { name: 'hangs', handle: hang } }, handlerTimeoutMs: 1 },
    );
    await events.publish(events.create('UserLoginAttempted', { email: 'ada@example.com' }));
    expect(sink.byLevel('error')).toMatchObject([
      { handler_name: 'hangs', error_message: 'The handler did not end within 1 ms' },
    ]);
  });

  it('a handler that fails is logged, by name', async () => {
    const { events, sink } = start(
      {},
      { handlers: { email: { name: 'mail', handle: () => Promise.reject(new Error('down')) } } },
    );
    const verified = { user_id: 'u', email: 'ada@example.com' };
    await events.publish(events.create('EmailVerificationSucceeded', verified));
    expect(sink.byLevel('error')).toMatchObject([
      { message: 'event_handler_failed', handler_name: 'mail', error_message: 'down' },
    ]);
  });

  it('refuses to start without a handler for an event that is marked, and says where', () => {
    const hole = { ...session([]), UserLogoutSucceeded: undefined };
    const handlers = { session: hole as unknown as HandlerMap<DashtamRegistry, 'session'> };
    expect(() => start({}, { handlers })).toThrow(EventWiringError);
    expect(() => start({}, { handlers })).toThrow(
      "UserLogoutSucceeded requires a handler of kind 'session', which has none for it: add it " +
        "there, or take 'session' from its row in packages/events/src/authentication-events.ts",
    );
  });

  it('an event that is not marked for logging is not logged', async () => {
    const registry = defineEvents(
      {
        CacheWarmed: { workflow: 'cache', phase: 'operational', requires: [], fields: {} },
        CacheFailed: { workflow: 'cache', phase: 'failed', requires: ['logging'], fields: {} },
      },
      { category: 'cache', definedIn: 'here' },
    );
    const sink = createRecordingSink();
    const env = { ENVIRONMENT: 'ci' };
    const { events } = createContainer({
      env,
      sink,
      shutdownHooks: false,
      registries: [EVENT_REGISTRY, registry],
    });
    await events.publish(events.create('CacheWarmed', {}));
    await events.publish(events.create('CacheFailed', {}));
    await events.publish(events.create('UserLoginAttempted', { email: 'ada@example.com' }));
    expect(sink.records().map(({ message }) => message)).toEqual([
      'cache_failed',
      'user_login_attempted',
    ]);
  });

  it('closing lets handlers end, within the deadline, and their lines are delivered', async () => {
    const { events, sink, close, logger } = start(
      {},
      {
        handlers: {
          email: {
            name: 'mail',
            handle: async () => {
              await new Promise((resolve) => setTimeout(resolve, 5));
              logger.info('Mail sent');
            },
          },
        },
      },
    );
    const verified = { user_id: 'u', email: 'ada@example.com' };
    void events.publish(events.create('EmailVerificationSucceeded', verified));
    await close();
    expect(sink.records().map(({ message }) => message)).toContain('Mail sent');
  });

  it('a container without registries knows no event', () => {
    const { events } = createContainer({ env: {}, shutdownHooks: false });
    expect(() => events.create('X' as never, {})).toThrow('X is in none of the event registries');
  });
});

it.each(['drain', 'close'])(
  '%s is over at its deadline, whatever a handler waits for',
  async (how) => {
    const env = { ENVIRONMENT: 'ci' };
    const { code, stdout, report } = await runFixture('handler-never-ends', { args: [how], env });
    expect(records(stdout)).toMatchObject([{ message: 'Published' }]);
    expect({ code, report }).toEqual({ code: 0, report: 'over' });
  },
);
