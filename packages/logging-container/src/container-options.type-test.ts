import { EVENT_REGISTRY } from '@dashtam/events';
import { createContainer } from './create-container';

createContainer({ sampling: { debug: 0.01, info: 0.1 } });
createContainer({ sampling: true, requestBuffer: { level: 'info', releaseWhen: () => false } });
// @ts-expect-error errors are never sampled
createContainer({ sampling: { error: 0.5 } });
// @ts-expect-error a rate is a number
createContainer({ sampling: { info: '10%' } });
// @ts-expect-error warnings never wait
createContainer({ requestBuffer: { level: 'warning' } });

const { setLevel, requests, stats } = createContainer();

setLevel('debug');
setLevel('debug', { forMs: 60_000, match: { route: '/users/:id' } });
setLevel('debug', { match: { trace_id: 'abc', route: 'POST /users' } });
// @ts-expect-error levels are in lower case
setLevel('DEBUG');
// @ts-expect-error a match has to name something.
setLevel('debug', { match: {} });
// @ts-expect-error the field is called route
setLevel('debug', { match: { path: '/users' } });
// @ts-expect-error milliseconds are a number
setLevel('debug', { forMs: '60000' });

// @ts-expect-error a request has a trace.
requests.begin({ method: 'GET', path: '/' });
const { debug, critical }: Readonly<Record<'debug' | 'critical', number>> = stats().sampledOut;
export const counters: readonly number[] = [debug, critical, stats().held, stats().heldBytes];

// The functions of a team's handlers know their events from the registries.
const ended: (string | undefined)[] = [];
const session = {
  UserPasswordChangeSucceeded: () => undefined,
  PasswordResetConfirmSucceeded: () => undefined,
};
createContainer({
  registries: [EVENT_REGISTRY],
  handlers: {
    session: { ...session, UserLogoutSucceeded: ({ session_id }) => void ended.push(session_id) },
  },
});
// @ts-expect-error a function for UserLogoutSucceeded is missing
createContainer({ registries: [EVENT_REGISTRY], handlers: { session } });
