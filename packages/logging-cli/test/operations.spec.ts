import { readFileSync } from 'node:fs';
import { provisioningFile } from '@dashtam/logging-cloudwatch';
import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  type InputLogEvent,
} from '@aws-sdk/client-cloudwatch-logs';
import { runQuery } from '../src/cloud/run-query';
import { runCli } from '../src/run-cli';
import { captured, runCommand, until } from './run-command';

const GROUP = '/dashtam/production/app';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const USER = '123e4567-e89b-12d3-a456-426614174000';

const nowMs = Date.now();
const record = (afterMs: number, level: string, message: string, fields: object): object => ({
  timestamp: new Date(nowMs - 60_000 + afterMs).toISOString(),
  level,
  message,
  ...fields,
});

const RECORDS = [
  record(0, 'INFO', 'Request received', { service: 'api', trace_id: TRACE }),
  record(30, 'ERROR', 'Payment failed', {
    service: 'billing',
    client_trace_id: TRACE,
    trace_id: 'other',
    user_id: USER,
    error_type: 'CardDeclined',
  }),
  record(40, 'INFO', 'Request completed', {
    service: 'api',
    http_method: 'POST',
    http_route: '/users/:id',
    duration_ms: 40,
    trace_id: TRACE,
  }),
  record(20, 'ERROR', 'Sync failed', { error_type: 'Timeout', trace_id: 'third' }),
  record(25, 'ERROR', 'Sync failed', { error_type: 'Timeout', trace_id: 'third' }),
];
const NDJSON = RECORDS.map((one) => JSON.stringify(one)).join('\n');

let emulator: CloudWatchEmulator;
let client: CloudWatchLogsClient;
let env: Record<string, string>;

async function put(logStreamName: string, ...logEvents: readonly InputLogEvent[]): Promise<void> {
  const stream = { logGroupName: GROUP, logStreamName };
  await client.send(new CreateLogStreamCommand(stream));
  await client.send(new PutLogEventsCommand({ ...stream, logEvents: [...logEvents] }));
}

beforeAll(async () => {
  emulator = await startCloudWatchEmulator();
  env = { AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint, LOG_GROUP: GROUP };
  client = new CloudWatchLogsClient({
    endpoint: emulator.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await client.send(new CreateLogGroupCommand({ logGroupName: GROUP }));
  const logEvents = RECORDS.map((one, at) => ({
    timestamp: nowMs - 60_000 + at,
    message: JSON.stringify(one),
  }));
  await put('i-1/today', ...logEvents);
});
afterAll(async () => {
  client.destroy();
  await emulator.close();
});

const jsonOf = async (args: readonly string[], stdin = ''): Promise<Record<string, unknown>> => {
  const { stdout } = await runCommand(args, { env, stdin });
  return JSON.parse(stdout) as Record<string, unknown>;
};

describe('trace', () => {
  it('shows one trace across services, in order of time', async () => {
    const { code, stdout } = await runCommand(['trace', TRACE], { stdin: `${NDJSON}\nnot JSON` });
    expect(stdout).toBe(
      [
        `trace ${TRACE}: 3 lines of api, billing in 40 ms`,
        '     +0 ms  api      [INFO    ] Request received',
        `    +30 ms  billing  [ERROR   ] Payment failed client_trace_id=${TRACE} user_id=${USER} error_type=CardDeclined`,
        '    +40 ms  api      [INFO    ] Request completed http_method=POST http_route=/users/:id duration_ms=40',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('finds the same in CloudWatch, given a traceparent, and asks for no other line', async () => {
    const parent = `00-${TRACE}-b7ad6b7169203331-01`;
    const timeline = await jsonOf(['trace', parent, '--log-group', GROUP, '--json']);
    expect(timeline).toMatchObject({
      trace_id: TRACE,
      services: ['api', 'billing'],
      duration_ms: 40,
      lines: [{ offset_ms: 0 }, { offset_ms: 30, service: 'billing' }, { offset_ms: 40 }],
    });
    const call = emulator.calls().find(({ action }) => action === 'FilterLogEvents');
    expect(call?.body?.['filterPattern']).toContain(TRACE);
  });

  it('says so when there is no such line, with exit code 1', async () => {
    const { code, stderr } = await runCommand(['trace', 'nobody'], { stdin: NDJSON });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'dashtam-logging: no line of trace nobody was found\n',
    });
    expect((await runCommand(['trace', 'x" }'])).code).toBe(2);
  });
});

describe('query', () => {
  it('runs each documented query and shows its rows', async () => {
    const run = (...args: string[]) => runCommand(['query', ...args], { env });
    expect((await run('errors-by-type')).stdout).toMatch(
      /^error_type +count\nTimeout +2\nCardDeclined +1\n\n3 of 5 records matched, .* bytes scanned in \/dashtam\/production\/app\n$/,
    );
    expect((await run('errors-of-user', USER)).stdout).toMatch(/Payment failed +CardDeclined/);
    expect((await run('request-duration')).stdout).toMatch(/^p50 +p95 +p99\n40 +40 +40\n/);
    expect((await run('trace', TRACE)).stdout).toMatch(/Request received\n.*Request completed\n/);
    expect((await run('trace', 'nobody')).stdout).toMatch(/^No rows\.\n/);
  });

  it('tells how far it is while it runs', async () => {
    const told: number[] = [];
    const queryString = 'fields message | filter level = "ERROR"';
    const query = { group: GROUP, queryString, since: nowMs - 3_600_000 };
    await runQuery(query, { env }, ({ recordsScanned }) => told.push(recordsScanned));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(5);
  });

  it('gives machines the rows and the text of the query', async () => {
    expect(await jsonOf(['query', 'errors-by-type', '--json'])).toMatchObject({
      query: 'errors-by-type',
      log_group: GROUP,
      rows: [
        { error_type: 'Timeout', count: '2' },
        { error_type: 'CardDeclined', count: '1' },
      ],
      statistics: { records_matched: 3, records_scanned: 5 },
    });
  });

  it.each([
    [['query', 'all'], 2, /'all' is invalid.* Allowed choices are errors-of-user, /],
    [['query', 'trace'], 2, /The query trace takes <trace_id>, seen: none/],
    [['query', 'errors-of-user', 'x"'], 2, /user_id: seen "x\\"", allowed is text without/],
    [['query', 'errors-by-type', '-g', '/missing'], 3, /StartQuery on \/missing: ResourceNotFound/],
    [['query', 'errors-by-type', '--endpoint', 'nowhere'], 2, /allowed is a URL such as/],
    [['query', 'errors-by-type', '--since', 'soon'], 2, /'soon' is invalid. Allowed is a length/],
  ])('%j ends with %d', async (args, code, text) => {
    const result = await runCommand(args, { env });
    expect(result.stderr).toMatch(text);
    expect(result.code).toBe(code);
  });

  it('stops the query at the service when it is interrupted', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { code } = await runCommand(['query', 'errors-by-type'], { env, signal: stopped.signal });
    expect(code).toBe(3);
    expect(emulator.calls().map(({ action }) => action)).toContain('StopQuery');
  });
});

describe('cost', () => {
  const bytes = Buffer.byteLength(NDJSON) - (RECORDS.length - 1) + 26 * RECORDS.length;

  it('counts as CloudWatch does, and tells what takes most', async () => {
    const report = await jsonOf(['cost', '--json', '--period', '1h'], NDJSON);
    const month = (bytes / 1e9) * 24 * 30;
    expect(report).toMatchObject({
      records: 5,
      bytes,
      by: {
        level: [
          { value: 'ERROR', records: 3 },
          { value: 'INFO', records: 2 },
        ],
        route: [
          { value: '(none)', records: 4 },
          { value: 'POST /users/:id', records: 1 },
        ],
      },
      messages: 4,
      talkers: [{ value: 'Sync failed', records: 2 }, { value: 'Payment failed' }, {}, {}],
      month: {
        gb: expect.closeTo(month, 9) as number,
        ingestion_usd: expect.closeTo(month * 0.5, 9) as number,
        storage_usd: expect.closeTo(month * 0.03, 9) as number,
      },
    });
  });

  it('shows tables, the month and what it assumes', async () => {
    const prices = ['--class', 'infrequent-access', '--storage-price', '0.05'];
    const big = `${NDJSON}\n`.repeat(2_000);
    const { stdout } = await runCommand(['cost', '--period', '1m', ...prices], { stdin: big });
    expect(stdout).toMatch(/^10,000 records, [\d,]+ bytes as CloudWatch counts them/);
    expect(stdout).toMatch(/level +records +bytes +% +\$\/month\nERROR +6,000 /);
    expect(stdout).toContain('message (top 4 of 4)');
    expect(stdout).toMatch(/ingestion +\$\d+\.\d\d +at \$0\.25 a GB, class infrequent-access\n/);
    expect(stdout).toMatch(/storage +\$\d+\.\d\d +at \$0\.05 a GB and month, kept for 30 days/);
    expect(stdout).toContain('us-east-1, February 2026, overridden in part.');
  });

  it('reads a log group, for the length of time that it asked about', async () => {
    const args = ['cost', '--log-group', GROUP, '--since', '2h', '--json'];
    expect(await jsonOf(args)).toMatchObject({ records: 5, bytes });
    const { assumptions } = (await jsonOf(args)) as { assumptions: { period_ms: number } };
    expect(Math.round(assumptions.period_ms / 60_000)).toBe(120);
  });

  it('projects nothing where the length of time is not known', async () => {
    const { stdout } = await runCommand(['cost'], { stdin: 'one\n\ntwo' });
    expect(stdout).toMatch(/^2 records, 58 bytes/);
    expect(stdout).toMatch(/\(not JSON\) +2 +58 +100\.0\n/);
    expect(stdout).toContain('No month is projected');
  });
});

describe('tail of a log group', () => {
  const event = (message: string, timestamp: number): InputLogEvent => ({
    timestamp,
    message: JSON.stringify({ level: 'INFO', message }),
  });

  it('shows its newest lines, and those of one trace', async () => {
    const args = ['tail', '--log-group', GROUP, '--json'];
    const last = await runCommand([...args, '-n', '2'], { env });
    expect(last.stdout).toBe(`${NDJSON.split('\n').slice(-2).join('\n')}\n`);
    const ofTrace = await runCommand([...args, '--trace', TRACE], { env });
    expect(ofTrace.stdout.match(/Request received|Payment failed|Request completed/g)).toHaveLength(
      3,
    );
    const old = await runCommand([...args, '--since', '10s'], { env });
    expect(old.stdout).toBe('');
  });

  it('follows it: each line once, those of other processes that come late too', async () => {
    const stopped = new AbortController();
    const { terminal, stdout } = captured({ env, signal: stopped.signal });
    const args = ['tail', '--follow', '-g', GROUP, '-n', '1', '--since', '5m'];
    const code = runCli(args, terminal);
    const seen = (text: string): Promise<unknown> =>
      until(() => stdout.text.includes(text) || undefined);
    await seen('Sync failed');
    await put('i-2/today', event('First', Date.now()));
    await seen('First');
    await put('i-3/today', event('Late', Date.now() - 30_000), event('Second', Date.now()));
    await seen('Second');
    stopped.abort();
    expect(await code).toBe(0);
    expect(stdout.text.match(/Sync failed|First|Late|Second/g)).toEqual([
      ...['Sync failed', 'First', 'Late', 'Second'],
    ]);
  });

  it.each([
    [['tail', 'app.log', '-g', GROUP], 2, /seen: app.log and --log-group/],
    [['tail', '-g', '/missing', '--follow'], 3, /FilterLogEvents of \/missing: ResourceNotFound/],
  ])('%j ends with %d', async (args, code, text) => {
    const result = await runCommand(args, { env });
    expect(result.stderr).toMatch(text);
    expect(result.code).toBe(code);
  });
});

describe('provision', () => {
  it.each(['cloudformation', 'put-only', 'daily-streams', 'managed'] as const)(
    'prints %s as it is shipped',
    async (what) => {
      const shipped = JSON.parse(readFileSync(provisioningFile(what), 'utf8')) as object;
      const { code, stdout } = await runCommand(['provision', what]);
      expect(JSON.parse(stdout)).toEqual(shipped);
      expect(await jsonOf(['provision', what, '--json'])).toEqual(shipped);
      expect(code).toBe(0);
    },
  );

  it('prints the template by default, and refuses what there is not', async () => {
    const template = await jsonOf(['provision']);
    expect(Object.keys(template['Resources'] as object)).toContain('LogsDroppedAlarm');
    const { code, stderr } = await runCommand(['provision', 'terraform']);
    expect(stderr).toMatch(/'terraform' is invalid.*Allowed choices are cloudformation, put-only/);
    expect(code).toBe(2);
  });
});
