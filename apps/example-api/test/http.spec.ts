import type { LoggedRecord } from '@dashtam/logging-testing';
import type { AppEvent } from '../src/domain/app-events';
import { startLocalSchwab } from '../src/infrastructure/start-local-schwab';
import { call, send } from './call';
import { eventually } from './eventually';
import { startInProcess, type InProcess } from './start-in-process';

/** Password hashes are slow on purpose, and slower still on a busy machine. */
jest.setTimeout(60_000);

const PASSWORD = 'SecurePass123!';
let service: InProcess;

/** Stands for the handler that a team would write the audit trail with. */
const audited: AppEvent[] = [];
const audit = { name: 'audit', handle: (event: AppEvent) => void audited.push(event) };

beforeAll(async () => {
  service = await startInProcess(undefined, { audit });
});

afterAll(() => service.close());

/** The lines of a trace, once its request has ended for the server too. */
const linesOf = (traceId: string): Promise<readonly string[]> =>
  eventually(() => {
    const lines = service.linesOf(traceId);
    return lines.at(-1)?.includes('Request completed') ? lines : undefined;
  });

const recordOf = (traceId: string, message: string) =>
  service.records().find((record) => record.trace_id === traceId && record.message === message);

const isJobCompleted = ({ message }: LoggedRecord): boolean =>
  message === 'Token refresh completed';

describe('POST /users', () => {
  it('creates a user and logs the seven lines of its life, in order, under one trace id', async () => {
    const email = 'seven@example.com';
    const { status, body, traceId } = await call(`${service.url}/users`, {
      email,
      password: PASSWORD,
    });
    expect(status).toBe(201);
    expect(await linesOf(traceId)).toEqual([
      'info Request received',
      'info User creation started',
      'debug Validating user data',
      'info User data validated',
      'info User persisted',
      'info User created',
      'info Request completed',
    ]);
    expect(recordOf(traceId, 'User created')).toMatchObject({ user_id: body['id'], email });
    expect(recordOf(traceId, 'User persisted')).toMatchObject({ user_id: body['id'], email });
    expect(recordOf(traceId, 'Request completed')).toMatchObject({
      http_method: 'POST',
      request_path: '/users',
      status_code: 201,
      duration_ms: expect.any(Number) as unknown,
    });
  });

  it('creates a user without a password, who then cannot sign in', async () => {
    const email = 'invited@example.com';
    await expect(call(`${service.url}/users`, { email })).resolves.toHaveProperty('status', 201);
    await expect(
      call(`${service.url}/sessions`, { email, password: PASSWORD }),
    ).resolves.toHaveProperty('status', 401);
  });

  it('refuses an email that is taken, in any case, with a 409 problem', async () => {
    await call(`${service.url}/users`, { email: 'twice@example.com' });
    const answer = await call(`${service.url}/users`, { email: 'Twice@Example.com' });
    expect(answer).toMatchObject({
      status: 409,
      contentType: expect.stringMatching(/^application\/problem\+json/) as unknown,
      body: {
        type: 'about:blank',
        title: 'Conflict',
        status: 409,
        detail: 'Email already exists',
        error_code: 'email_exists',
        trace_id: answer.traceId,
      },
    });
    expect(await linesOf(answer.traceId)).toContain('warning Duplicate user email');
  });

  it('gives one of two simultaneous requests for the same email', async () => {
    const body = { email: 'race@example.com', password: PASSWORD };
    const answers = await Promise.all([
      call(`${service.url}/users`, body),
      call(`${service.url}/users`, body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses data that breaks a rule, says which, and warns the operator', async () => {
    const answer = await call(`${service.url}/users`, { email: 'nobody', password: 'short' });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        title: 'Bad Request',
        error_code: 'invalid_input',
        errors: [
          { field: 'email', detail: 'must look like name@example.com' },
          { field: 'password', detail: 'must have at least 8 characters' },
        ],
        trace_id: answer.traceId,
      },
    });
    expect(await linesOf(answer.traceId)).toContain('warning User data invalid');
  });
});

describe('POST /registrations', () => {
  it('registers a user who can sign in with the password, once', async () => {
    const credentials = { email: 'reg@example.com', password: PASSWORD };
    const registered = await call(`${service.url}/registrations`, credentials);
    expect(registered.status).toBe(201);
    const lines = await linesOf(registered.traceId);
    expect(lines.filter((line) => line === 'info User registered')).toHaveLength(1);
    expect(lines.filter((line) => line.includes('user_registration_'))).toEqual([
      'info user_registration_attempted',
      'info user_registration_succeeded',
    ]);
    const session = await call(`${service.url}/sessions`, credentials);
    expect(session).toMatchObject({ status: 201, body: { user_id: registered.body['id'] } });
    expect(await linesOf(session.traceId)).toEqual([
      'info Request received',
      'info user_login_attempted',
      'debug Authentication attempt',
      'info User authenticated',
      'info user_login_succeeded',
      'info Request completed',
    ]);
  });

  it('warns with code and message when the email is taken', async () => {
    const credentials = { email: 'again@example.com', password: PASSWORD };
    await call(`${service.url}/registrations`, credentials);
    const { status, traceId } = await call(`${service.url}/registrations`, credentials);
    expect(status).toBe(409);
    expect(recordOf(traceId, 'User registration failed')).toMatchObject({
      level: 'warning',
      email: 'again@example.com',
      error_code: 'email_exists',
      error_message: 'Email already exists',
    });
  });
});

describe('POST /sessions', () => {
  it.each(['known@example.com', 'unknown@example.com'])(
    'tells %s with a wrong password nothing but 401',
    async (email) => {
      await call(`${service.url}/users`, { email: 'known@example.com', password: PASSWORD });
      const answer = await call(`${service.url}/sessions`, { email, password: 'wrong-password' });
      expect(answer).toMatchObject({
        status: 401,
        body: { detail: 'Invalid credentials', error_code: 'invalid_credentials' },
      });
      expect(recordOf(answer.traceId, 'Authentication failed')).toMatchObject({
        level: 'warning',
        email,
        reason: 'invalid_credentials',
      });
    },
  );
});

describe('the audit trail', () => {
  it('is handed the events of a login, in order, with what its line says', async () => {
    const body = { email: 'audited@example.com', password: PASSWORD };
    await call(`${service.url}/users`, body);
    const from = audited.length;
    const answer = await call(`${service.url}/sessions`, { ...body, password: 'wrong-password' });
    const failed = audited.at(-1);
    expect(audited.slice(from)).toMatchObject([
      { event_type: 'UserLoginAttempted', email: body.email },
      { event_type: 'UserLoginFailed', email: body.email, reason: 'invalid_credentials' },
    ]);
    expect(recordOf(answer.traceId, 'user_login_failed')).toMatchObject({
      level: 'warning',
      event_id: failed?.event_id,
      occurred_at: failed?.occurred_at,
      event_category: 'authentication',
      workflow: 'user_login',
      phase: 'failed',
    });
  });
});

describe('POST /accounts/sync', () => {
  it('syncs with the provider and logs the call and both durations in whole milliseconds', async () => {
    const userId = '123e4567-e89b-12d3-a456-426614174000';
    const { status, body, traceId } = await call(`${service.url}/accounts/sync`, {
      user_id: userId,
    });
    expect({ status, body }).toEqual({ status: 200, body: { account_count: 2 } });
    expect(await linesOf(traceId)).toEqual([
      'info Request received',
      'info Account sync started',
      'debug Schwab API request',
      'info Schwab API response',
      'info provider_accounts_fetched',
      'info Account sync completed',
      'info Request completed',
    ]);
    const response = recordOf(traceId, 'Schwab API response');
    const completed = recordOf(traceId, 'Account sync completed');
    expect(response).toMatchObject({ endpoint: '/trader/v1/accounts', status_code: 200 });
    expect(completed).toMatchObject({ user_id: userId, account_count: 2 });
    expect(Number.isInteger(response?.['duration_ms'])).toBe(true);
    expect(Number.isInteger(completed?.['duration_ms'])).toBe(true);
  });
});

describe('POST /accounts/sync while the provider is away', () => {
  it('is a 502 problem, and both the call and the sync are errors', async () => {
    const gone = await startLocalSchwab();
    await gone.close();
    const alone = await startInProcess(gone.url);
    const { status, body, traceId } = await call(`${alone.url}/accounts/sync`, {
      user_id: '123e4567-e89b-12d3-a456-426614174000',
    });
    await alone.close();
    expect(status).toBe(502);
    expect(body).toMatchObject({ detail: 'Schwab API failed', trace_id: traceId });
    expect(alone.linesOf(traceId)).toEqual([
      'info Request received',
      'info Account sync started',
      'debug Schwab API request',
      'error Schwab API error',
      'warning provider_accounts_unavailable',
      'error Account sync failed',
      'error Request completed',
    ]);
    expect(alone.records().map(({ message }) => message)).toContain('Token refresh failed');
  });
});

describe('GET /boom', () => {
  it('is a 500 that tells the caller the trace id and nothing of the error', async () => {
    const { status, traceId, body, text } = await call(`${service.url}/boom`);
    expect(status).toBe(500);
    expect(body).toMatchObject({ title: 'Internal Server Error', status: 500, trace_id: traceId });
    expect(text).not.toContain('Boom');
    expect(await linesOf(traceId)).toEqual([
      'info Request received',
      'error Unhandled exception',
      'info Request completed',
    ]);
    expect(recordOf(traceId, 'Unhandled exception')).toMatchObject({
      error_type: 'Error',
      error_message: 'Boom',
      request_path: '/boom',
      http_method: 'GET',
    });
  });
});

describe('every endpoint', () => {
  it.each(['/users', '/registrations', '/sessions', '/accounts/sync'])(
    'answers a body that lacks everything on %s with a 400 problem',
    async (path) => {
      const { status, body, traceId } = await call(`${service.url}${path}`, {});
      expect({ status, id: body['trace_id'] }).toEqual({ status: 400, id: traceId });
      expect(body['errors']).not.toHaveLength(0);
      expect(await linesOf(traceId)).toContain('warning Request body refused');
    },
  );

  it('answers text that is not JSON with a 400 problem and its trace id', async () => {
    const answer = await send(`${service.url}/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect(answer).toMatchObject({ status: 400, body: { status: 400, trace_id: answer.traceId } });
  });

  it('takes the caller’s trace id', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const answer = await send(`${service.url}/boom`, { headers: { 'x-trace-id': traceId } });
    expect([answer.traceId, answer.body['trace_id']]).toEqual([traceId, traceId]);
    expect(await linesOf(traceId)).toHaveLength(3);
  });
});

describe('the log as a whole', () => {
  beforeAll(async () => {
    const body = { email: 'whole@example.com', password: PASSWORD };
    const { traceId } = await call(`${service.url}/users`, body);
    await call(`${service.url}/sessions`, { ...body, password: 'wrong-password' });
    await linesOf(traceId);
    await eventually(() => service.records().find(isJobCompleted));
  });

  it('says nothing about health checks', async () => {
    await expect(call(`${service.url}/health`)).resolves.toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    const paths = service.records().map((record) => record['request_path']);
    expect(paths).not.toContain('/health');
  });

  it('has timestamp, level, message and trace_id in every line, whoever logged it', () => {
    const records = service.records();
    const messages = new Set(records.map(({ message }) => message));
    expect([...messages]).toEqual(
      expect.arrayContaining(['Server listening', 'Token refresh completed', 'User persisted']),
    );
    for (const record of records) {
      expect(record).toMatchObject({
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as unknown,
        level: expect.stringMatching(/^(debug|info|warning|error)$/) as unknown,
        message: expect.stringMatching(/./) as unknown,
        trace_id: expect.stringMatching(/^[\da-f]{32}$/) as unknown,
      });
    }
  });

  it('gives the background job a trace of its own', () => {
    const idsOf = (message: string) =>
      service.records().flatMap((record) => (record.message === message ? [record.trace_id] : []));
    const [started] = idsOf('Token refresh task started');
    expect(idsOf('Token refresh completed')).toEqual([started]);
    expect(idsOf('Server listening')).not.toContain(started);
  });

  it('holds no password and no hash of one', () => {
    const log = JSON.stringify(service.records());
    expect(log).not.toContain(PASSWORD);
    expect(log).not.toContain('wrong-password');
    expect(log).not.toContain('$scrypt$');
  });
});
