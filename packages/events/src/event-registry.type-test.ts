import {
  createEventFactory,
  defineEvents,
  type DomainEvents,
  type EventHandlers,
  type HandlerMap,
  type Runtime,
} from '@dashtam/logging-domain';
import {
  EVENT_REGISTRY,
  type DashtamEvent,
  type DashtamEventType,
  type DashtamRegistry as Registry,
} from './event-registry';

/** Compiled by `typecheck`; each `@ts-expect-error` fails the build when its line compiles. */
export function events(bus: DomainEvents<DashtamEvent>, runtime: Runtime): void {
  const create = createEventFactory([EVENT_REGISTRY], runtime);
  const failed: DashtamEvent<'UserLoginFailed'> = create('UserLoginFailed', {
    email: 'ada@example.com',
    reason: 'invalid_credentials',
  });
  void bus.publish(failed, { ip_address: '127.0.0.1' });
  const userId: string | undefined = failed.user_id;
  void userId;

  // An event that the registry lacks can be neither named, created, published nor handled.
  // @ts-expect-error no such event
  const teleported: DashtamEventType = 'UserTeleported';
  // @ts-expect-error no such event
  create('UserTeleported', { user_id: 'u' });
  void teleported;
  // @ts-expect-error no such event
  void bus.publish({ event_type: 'UserTeleported', event_id: 'e', occurred_at: 't' });
  // @ts-expect-error no such event
  bus.subscribe('UserTeleported', { name: 'audit', handle: () => undefined });
  // @ts-expect-error a registry without UserLoginFailed is not the registry
  const incomplete: Registry = {} as Omit<Registry, 'UserLoginFailed'>;
  void incomplete;

  // @ts-expect-error the reason is missing
  create('UserLoginFailed', { email: 'ada@example.com' });
  // @ts-expect-error there is no field of that name
  create('UserLogoutAttempted', { userId: 'u' });
  // @ts-expect-error a count is a number
  create('AccountSyncSucceeded', { connection_id: 'c', user_id: 'u', account_count: '2' });
  // @ts-expect-error the payload of another event
  create('UserLogoutAttempted', { email: 'ada@example.com' });
  // @ts-expect-error events do not change
  failed.reason = 'other';
  // @ts-expect-error nor do their ids
  failed.event_id = 'other';
}

/** Handlers of the kinds that teams plug in. */
export function handlers(): void {
  const session: HandlerMap<Registry, 'session'> = {
    UserPasswordChangeSucceeded: ({ user_id, initiated_by }) => void [user_id, initiated_by],
    UserLogoutSucceeded: ({ session_id }) => void session_id,
    PasswordResetConfirmSucceeded: ({ email }, metadata) =>
      Promise.reject(new Error(email, metadata)),
  };
  const complete: EventHandlers<Registry> = {
    session,
    audit: { name: 'audit', handle: ({ event_type, event_id }) => void [event_type, event_id] },
  };
  const rest = session as Omit<typeof session, 'UserLogoutSucceeded'>;
  // @ts-expect-error a map with a hole
  const hole: HandlerMap<Registry, 'session'> = rest;
  // @ts-expect-error a map with a hole, as it is handed in
  const holes: EventHandlers<Registry> = { session: rest };
  const wrong: HandlerMap<Registry, 'session'> = {
    ...session,
    // @ts-expect-error that event has no such field
    UserLogoutSucceeded: ({ email }) => void email,
  };
  const surplus: HandlerMap<Registry, 'session'> = {
    ...session,
    // @ts-expect-error that event asks for no session handler
    UserLoginFailed: () => undefined,
  };
  // @ts-expect-error logging comes with the container
  const logging: EventHandlers<Registry> = { logging: { name: 'mine', handle: () => undefined } };
  void [complete, hole, holes, wrong, surplus, logging];
}

/** Rows of a registry. */
export function definitions(): void {
  const common = { category: 'shop', definedIn: 'here.ts' };
  const row = { workflow: 'order', phase: 'succeeded', requires: ['logging'] } as const;
  defineEvents({ OrderPlaced: { ...row, fields: { order_id: 'uuid' } } }, common);
  // @ts-expect-error a row without the type of its payload
  defineEvents({ OrderPlaced: row }, common);
  // @ts-expect-error no such type
  defineEvents({ OrderPlaced: { ...row, fields: { order_id: 'text' } } }, common);
  // @ts-expect-error no such sensitivity
  defineEvents({ OrderPlaced: { ...row, fields: { order_id: 'uuid hidden' } } }, common);
  // @ts-expect-error every event has that field already
  defineEvents({ OrderPlaced: { ...row, fields: { event_id: 'uuid' } } }, common);
  // @ts-expect-error no such phase
  defineEvents({ OrderPlaced: { ...row, phase: 'done', fields: {} } }, common);
  // @ts-expect-error what is audited has an action
  defineEvents({ OrderPlaced: { ...row, requires: ['audit'], fields: {} } }, common);
  // @ts-expect-error no such kind of handler
  defineEvents({ OrderPlaced: { ...row, requires: ['sms'], fields: {} } }, common);
}
