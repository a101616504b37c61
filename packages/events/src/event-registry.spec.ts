import {
  allEvents,
  eventsOfWorkflow,
  eventsRequiring,
  expectedAuditActions,
  registryStatistics,
} from '@dashtam/logging-domain';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EVENT_REGISTRY } from './event-registry';

const rows = allEvents(EVENT_REGISTRY);
const namesOf = (events: readonly { readonly eventType: string }[]) =>
  events.map(({ eventType }) => eventType);

it('has 77 events', () => {
  expect(registryStatistics(EVENT_REGISTRY)).toEqual({
    total: 77,
    byCategory: {
      authentication: 31,
      data_sync: 16,
      session: 12,
      provider: 9,
      authorization: 6,
      rate_limit: 3,
    },
    byPhase: { attempted: 22, succeeded: 21, failed: 21, operational: 11, allowed: 1, denied: 1 },
    byLevel: { info: 47, warning: 27, debug: 3 },
    byHandlerKind: { logging: 77, audit: 70, email: 5, session: 3 },
  });
});

it('mails and ends sessions for these events alone', () => {
  expect(namesOf(eventsRequiring(EVENT_REGISTRY, 'email'))).toEqual([
    'UserRegistrationSucceeded',
    'EmailVerificationSucceeded',
    'UserPasswordChangeSucceeded',
    'PasswordResetRequestSucceeded',
    'PasswordResetConfirmSucceeded',
  ]);
  expect(namesOf(eventsRequiring(EVENT_REGISTRY, 'session'))).toEqual([
    'UserPasswordChangeSucceeded',
    'UserLogoutSucceeded',
    'PasswordResetConfirmSucceeded',
  ]);
});

it('each audited event has an action of its own', () => {
  const actions = expectedAuditActions(EVENT_REGISTRY);
  expect(actions).toHaveLength(70);
  expect(new Set(actions).size).toBe(70);
  for (const action of actions) expect(action).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
});

describe('levels and names follow from the phase', () => {
  const ruled = ['failed', 'denied'];
  const exceptions = rows.filter(
    ({ phase, level }) => level !== (ruled.includes(phase) ? 'warning' : 'info'),
  );

  it('but for five warnings and three debugs', () => {
    expect(exceptions.map(({ eventType, level }) => `${level} ${eventType}`).sort()).toEqual([
      'debug AccountBalanceUpdated',
      'debug AccountHoldingsUpdated',
      'debug FileImportProgress',
      'warning AllSessionsRevokedEvent',
      'warning SessionEvictedEvent',
      'warning SessionRevokedEvent',
      'warning SuspiciousSessionActivityEvent',
      'warning TokenRejectedDueToRotation',
    ]);
  });

  it('but for three names', () => {
    const named = rows.filter(
      ({ workflow, phase, logName }) =>
        logName !== (phase === 'operational' ? workflow : `${workflow}_${phase}`),
    );
    expect(Object.fromEntries(named.map(({ eventType, logName }) => [eventType, logName]))).toEqual(
      {
        SessionRevokedEvent: 'session_revoked',
        AllSessionsRevokedEvent: 'all_sessions_revoked',
        FileImportProgress: 'file_import_progress',
      },
    );
  });

  it('and no two events have the same name in the log', () => {
    expect(new Set(rows.map(({ logName }) => logName)).size).toBe(77);
  });
});

describe('naming', () => {
  const words = (eventType: string) =>
    eventType
      .replace(/Event$/, '')
      .replace('NetWorth', 'Networth')
      .replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`)
      .toLowerCase();

  it.each(rows)('the name of $eventType in the log is its own', ({ eventType, logName }) => {
    expect(words(eventType)).toBe(logName);
  });

  it.each(rows)('the fields of $eventType are snake_case', ({ fields }) => {
    for (const name of Object.keys(fields)) expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });

  it.each(rows)(
    '$eventType is defined where its row says',
    ({ eventType, definedIn, category }) => {
      const file = resolve(__dirname, '../../..', definedIn);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(`    ${eventType}: {`);
      expect(definedIn).toContain(`/${category.replace('_', '-')}-events.ts`);
    },
  );
});

describe('workflows', () => {
  const begun = rows.filter(({ phase }) => phase === 'attempted').map(({ workflow }) => workflow);

  it.each(begun)('%s ends one way or the other', (workflow) => {
    const steps = eventsOfWorkflow(EVENT_REGISTRY, workflow)
      .map(({ phase }) => phase)
      .filter((phase) => phase !== 'operational');
    expect(steps).toEqual(
      workflow === 'rate_limit_check'
        ? ['attempted', 'allowed', 'denied']
        : ['attempted', 'succeeded', 'failed'],
    );
  });

  it('none ends that has not begun', () => {
    const steps = rows.filter(({ phase }) => phase !== 'operational');
    expect(new Set(steps.map(({ workflow }) => workflow))).toEqual(new Set(begun));
    expect(begun).toHaveLength(22);
  });
});

describe('sensitivity', () => {
  const sensitivityOf = (test: RegExp) =>
    new Set(
      rows.flatMap(({ fields }) =>
        Object.entries(fields).flatMap(([name, { sensitivity }]) =>
          test.test(name) ? [sensitivity] : [],
        ),
      ),
    );

  it.each([
    [/^(?:.*_)?token$/, 'secret'],
    [/session_id$/, 'pseudonym'],
    [/^(?:email|identifier)$/, 'pii'],
    [/^(?:device_info|ip_address|location|user_agent|details)$/, 'withheld'],
    [/(?:balance|net_worth|delta)$/, 'financial'],
    [/^(?:user_id|reason|.*_count|.*_version|role)$/, 'open'],
  ])('fields like %s are %s wherever they occur', (name, sensitivity) => {
    expect([...sensitivityOf(name)]).toEqual([sensitivity]);
  });
});
