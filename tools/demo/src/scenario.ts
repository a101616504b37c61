/** A request that the demo sends, and what its operator should find. */
export interface Step {
  readonly title: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly status: number;
  /** Level and message of each line that the request logs at DEBUG, in order. */
  readonly lines: readonly (readonly [level: string, message: string])[];
}

/** Sent and stored, and never to be seen in any output. */
export const PASSWORD = 'tulip-Harbour-29-quartz';

/** The other password that must not be seen: the one that is wrong. */
export const WRONG_PASSWORD = 'not-Harbour-30-quartz';

const email = 'ada@example.com';

/** The demo's four requests, in order. */
export const SCENARIO: readonly Step[] = [
  {
    title: 'create a user',
    method: 'POST',
    path: '/users',
    body: { email, password: PASSWORD },
    status: 201,
    lines: [
      ['info', 'Request received'],
      ['info', 'User creation started'],
      ['debug', 'Validating user data'],
      ['info', 'User data validated'],
      ['info', 'User persisted'],
      ['info', 'User created'],
      ['info', 'Request completed'],
    ],
  },
  {
    title: 'the same again',
    method: 'POST',
    path: '/users',
    body: { email, password: PASSWORD },
    status: 409,
    lines: [
      ['info', 'Request received'],
      ['info', 'User creation started'],
      ['debug', 'Validating user data'],
      ['info', 'User data validated'],
      ['warning', 'Duplicate user email'],
      ['info', 'Request completed'],
    ],
  },
  {
    title: 'a wrong password',
    method: 'POST',
    path: '/sessions',
    body: { email, password: WRONG_PASSWORD },
    status: 401,
    lines: [
      ['info', 'Request received'],
      ['info', 'user_login_attempted'],
      ['debug', 'Authentication attempt'],
      ['warning', 'Authentication failed'],
      ['warning', 'user_login_failed'],
      ['warning', 'Request completed'],
    ],
  },
  {
    title: 'a bug in the app',
    method: 'GET',
    path: '/boom',
    status: 500,
    lines: [
      ['info', 'Request received'],
      ['error', 'Unhandled exception'],
      ['info', 'Request completed'],
    ],
  },
];
