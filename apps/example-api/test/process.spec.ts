import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import type { LoggedRecord } from '@dashtam/logging-testing';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, send } from './call';
import { eventually } from './eventually';
import { originIn, startProcess } from './start-process';

/** In production the first lines leave after 5 seconds; several processes share two cores. */
jest.setTimeout(60_000);

const USER = { email: 'user@example.com', password: 'SecurePass123!' };
const PRETTY = /^\S+Z \[[A-Z]+ *\] .* trace_id=[\da-f]{32}( |$)/;

const SEVEN = [
  'Request received',
  'User creation started',
  'Validating user data',
  'User data validated',
  'User persisted',
  'User created',
  'Request completed',
];

const parse = (lines: string): readonly LoggedRecord[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoggedRecord);

function expectMandatoryFields(records: readonly LoggedRecord[], level: RegExp): void {
  for (const record of records) {
    expect(record).toMatchObject({
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
      level: expect.stringMatching(level) as unknown,
      message: expect.stringMatching(/./) as unknown,
      trace_id: expect.stringMatching(/^[\da-f]{32}$/) as unknown,
    });
  }
}

const messagesOf = (records: readonly LoggedRecord[], traceId: string): readonly string[] =>
  records.filter((record) => record.trace_id === traceId).map(({ message }) => message);

describe('in development', () => {
  it('prints lines made for people and three commands to try, and stops on SIGTERM', async () => {
    const app = startProcess({ ENVIRONMENT: 'development', LOG_LEVEL: 'DEBUG' });
    await eventually(() => app.out.stdout.includes('Token refresh completed') || undefined);
    const url = originIn(app.out.stdout) ?? '';
    const { traceId } = await call(`${url}/users`, USER);
    app.signal('SIGTERM');
    await expect(app.ended()).resolves.toBe(0);
    const lines = app.out.stdout.split('\n');
    expect(lines.filter((line) => line.includes(`curl -i ${url}/`))).toHaveLength(3);
    const ofTrace = lines.filter((line) => line.includes(`trace_id=${traceId}`));
    expect(ofTrace.map((line) => SEVEN.find((message) => line.includes(`] ${message} `)))).toEqual(
      SEVEN,
    );
    for (const line of lines.filter((text) => /^\d{4}-/.test(text))) {
      expect(line).toMatch(PRETTY);
    }
    expect(app.out.stderr).toBe('');
  });
});

describe.each(['testing', 'ci'])('in %s', (environment) => {
  it('prints JSON lines with lower-case levels', async () => {
    const app = startProcess({ ENVIRONMENT: environment });
    const url = await eventually(() => originIn(app.out.stdout));
    const { traceId, body } = await call(`${url}/boom`);
    app.signal('SIGTERM');
    await expect(app.ended()).resolves.toBe(0);
    const records = parse(app.out.stdout);
    expectMandatoryFields(records, /^(info|warning|error)$/);
    expect(body['trace_id']).toBe(traceId);
    expect(messagesOf(records, traceId)).toEqual([
      'Request received',
      'Unhandled exception',
      'Request completed',
    ]);
    expect(records.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['Server listening', 'Server stopping', 'Server stopped']),
    );
    expect(app.out.stderr).toBe('');
  });
});

describe.each(['staging', 'production'])('in %s', (environment) => {
  it('sends upper-case lines to CloudWatch and prints nothing', async () => {
    const emulator = await startCloudWatchEmulator();
    try {
      const app = startProcess({
        ENVIRONMENT: environment,
        LOG_LEVEL: 'DEBUG',
        INSTANCE_ID: 'test-1',
        AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      });
      const logGroupName = `/dashtam/${environment}/app`;
      const stored = () => emulator.events({ logGroupName }).map(({ message }) => message);
      const url = await eventually(() => originIn(stored().join('\n')));
      const { traceId } = await call(`${url}/users`, USER);
      app.signal('SIGTERM');
      await expect(app.ended()).resolves.toBe(0);
      const records = stored().flatMap(parse);
      expectMandatoryFields(records, /^(DEBUG|INFO)$/);
      expect(messagesOf(records, traceId)).toEqual(SEVEN);
      expect(stored().join('')).not.toContain(USER.password);
      expect(records.at(-1)?.message).toBe('Server stopped');
      expect(app.out).toEqual({ stdout: '', stderr: '' });
    } finally {
      await emulator.close();
    }
  });
});

describe('full detail only when it matters', () => {
  it('shows DEBUG lines of a request that failed, and of all requests after SIGUSR2', async () => {
    const app = startProcess({
      ENVIRONMENT: 'ci',
      LOG_SAMPLING: 'info=0',
      LOG_REQUEST_BUFFER: 'on',
      // A port that fetch never calls.
      SCHWAB_API_URL: 'http://localhost:9',
    });
    const url = await eventually(() => originIn(app.out.stdout));
    const linesOf = (traceId: string) => messagesOf(parse(app.out.stdout), traceId);
    const fine = await call(`${url}/users`, { email: 'ada@example.com' });
    const failed = await call(`${url}/accounts/sync`, { user_id: randomUUID() });
    expect([fine.status, failed.status]).toEqual([201, 502]);
    await eventually(() => linesOf(failed.traceId).includes('Request completed') || undefined);
    expect(linesOf(fine.traceId)).toEqual([]);
    expect(linesOf(failed.traceId)).toEqual(
      expect.arrayContaining(['Request received', 'Schwab API request', 'Account sync failed']),
    );

    app.signal('SIGUSR2');
    await eventually(() => app.out.stdout.includes('Log level changed') || undefined);
    const verbose = await call(`${url}/users`, { email: 'bob@example.com' });
    app.signal('SIGTERM');
    await expect(app.ended()).resolves.toBe(0);
    expect(linesOf(verbose.traceId)).toEqual(['Validating user data']);
    expect(linesOf(fine.traceId)).toEqual([]);
  });
});

describe('with OpenTelemetry', () => {
  it('logs under the trace that the caller is in, with the span of the request', async () => {
    const app = startProcess({ ENVIRONMENT: 'ci' });
    const url = await eventually(() => originIn(app.out.stdout));
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const parent = 'b7ad6b7169203331';
    const headers = { traceparent: `00-${traceId}-${parent}-01` };
    const answer = await send(`${url}/boom`, { headers });
    const other = '4bf92f3577b34da6a3ce929d0e0e4736';
    const alone = await send(`${url}/boom`, { headers: { 'x-trace-id': other } });
    app.signal('SIGTERM');
    await app.ended();
    expect([answer.traceId, alone.traceId]).toEqual([traceId, other]);
    const spans = parse(app.out.stdout)
      .filter((record) => record.trace_id === traceId)
      .map((record) => record['span_id']);
    expect(spans).toHaveLength(3);
    expect(new Set(spans).size).toBe(1);
    expect(spans[0]).toMatch(/^[\da-f]{16}$/);
    expect(spans[0]).not.toBe(parent);
  });
});

describe('the end of the process', () => {
  it('waits for a running request, and its last line is "Server stopped"', async () => {
    const app = startProcess({ ENVIRONMENT: 'ci', LOG_LEVEL: 'DEBUG' });
    const url = await eventually(() => originIn(app.out.stdout));
    const answer = call(`${url}/sessions`, USER);
    await eventually(() => app.out.stdout.includes('Authentication attempt') || undefined);
    app.signal('SIGTERM');
    await expect(answer).resolves.toHaveProperty('status', 401);
    await expect(app.ended()).resolves.toBe(0);
    const messages = parse(app.out.stdout).map(({ message }) => message);
    expect(messages).toContain('Request completed');
    expect(messages.at(-1)).toBe('Server stopped');
  });
});

describe('the start of the process', () => {
  it('lists every bad setting and serves nothing', async () => {
    const app = startProcess({ ENVIRONMENT: 'prodution', LOG_LEVEL: 'LOUD', PORT: '99999' });
    await expect(app.ended()).resolves.toBe(1);
    expect(app.out.stderr).toContain('PORT is "99999"; allowed: an integer from 0 to 65535');
    expect(app.out.stderr).toContain('ENVIRONMENT is "prodution"; allowed: ');
    expect(app.out.stderr).toContain('LOG_LEVEL is "LOUD"; allowed: ');
    expect(app.out.stderr.trim().split('\n')).toHaveLength(4);
    expect(app.out.stdout).toBe('');
  });

  it('says so and fails when the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const app = startProcess({ ENVIRONMENT: 'ci', PORT: String(port) });
    await expect(app.ended()).resolves.toBe(1);
    other.close();
    expect(parse(app.out.stdout)).toMatchObject([
      { level: 'critical', message: 'Server could not start', error_code: 'EADDRINUSE', port },
    ]);
  });

  it('reads a .env file in its working directory; the environment beats it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'example-api-'));
    await writeFile(join(folder, '.env'), 'ENVIRONMENT=ci\nSERVICE_NAME=from-file\nPORT=1\n');
    const app = startProcess({}, folder);
    await eventually(() => originIn(app.out.stdout));
    app.signal('SIGTERM');
    await app.ended();
    await rm(folder, { recursive: true });
    expect(parse(app.out.stdout)[0]).toMatchObject({ level: 'info', service: 'from-file' });
  });
});
