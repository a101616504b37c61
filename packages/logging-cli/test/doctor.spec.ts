import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AssociateKmsKeyCommand,
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DisassociateKmsKeyCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { runCommand } from './run-command';

const GROUP = '/dashtam/production/app';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/logs';
const POLICIES = join(__dirname, '../../logging-cloudwatch/provisioning/iam');

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly { id: string; source: string; status: string; saw: string }[];
}

let emulator: CloudWatchEmulator;
let client: CloudWatchLogsClient;
let env: Record<string, string>;
let folder: string;
let server: Server;
let answer: { status: number; headers: Record<string, string>; body: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'logging-cli-doctor-'));
  emulator = await startCloudWatchEmulator();
  const { endpoint } = emulator;
  env = {
    ENVIRONMENT: 'production',
    LOG_STREAM: 'fixed',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: endpoint,
  };
  client = new CloudWatchLogsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  server = createServer((_, response) => {
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  client.destroy();
  server.close();
  await emulator.close();
  rmSync(folder, { recursive: true });
});

/** As it should be: a role that may put and nothing else, a group with retention and key. */
beforeEach(async () => {
  emulator.heal();
  const logGroupName = GROUP;
  await client.send(new DeleteLogGroupCommand({ logGroupName })).catch(() => undefined);
  await client.send(new CreateLogGroupCommand({ logGroupName }));
  await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }));
  await client.send(new AssociateKmsKeyCommand({ logGroupName, kmsKeyId: KEY }));
  await client.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'fixed' }));
  await put(line({}));
  for (const action of ['CreateLogStream', 'CreateLogGroup', 'DeleteLogStream']) deny(action);
  const headers = { 'X-Trace-Id': 'abc' };
  answer = { status: 500, headers, body: '{"title":"Internal Server Error","trace_id":"abc"}' };
});

const deny = (action: string): void =>
  emulator.fail({ kind: 'access-denied', action, times: 'until-cleared' });

const line = (fields: object): string =>
  JSON.stringify({ level: 'INFO', message: 'User registered', trace_id: 'abc', ...fields });

async function put(message: string): Promise<void> {
  const logEvents = [{ timestamp: Date.now(), message }];
  const stream = { logGroupName: GROUP, logStreamName: 'fixed' };
  await client.send(new PutLogEventsCommand({ ...stream, logEvents }));
}

async function examine(args: readonly string[], more: Record<string, string> = {}) {
  const result = await runCommand(['doctor', '--json', ...args], { env: { ...env, ...more } });
  const { findings, counts } = JSON.parse(result.stdout) as Report;
  const of = (id: string) => findings.find((finding) => finding.id === id);
  return { code: result.code, findings, counts, of };
}

const capture = (...lines: readonly string[]): string => {
  const file = join(folder, 'captured.log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

const appUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/boom`;

it('passes each item of both lists where all is well', async () => {
  const { code, counts, findings } = await examine(['--app-url', appUrl()]);
  expect(findings.filter(({ status }) => status !== 'pass')).toEqual([]);
  expect(counts).toMatchObject({ fail: 0, warn: 0, unknown: 0 });
  expect(code).toBe(0);
  const items = findings.flatMap(({ source }) => source.match(/checklist \d/g) ?? []);
  expect(items.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `checklist ${n}`));
});

it('changes nothing in the account', async () => {
  const before = emulator.events().length;
  emulator.heal();
  await examine([]);
  expect(emulator.events()).toHaveLength(before);
  const { of } = await examine([]);
  expect(of('group')?.status).toBe('pass');
  expect(of('arrival')?.saw).toMatch(/in fixed\.$/);
});

describe('each of the nine items passes, and fails once something is altered:', () => {
  const captured = (bad: string): string[] => [capture(line({}), bad)];
  const group = { logGroupName: GROUP };

  it.each<[item: number, id: string, what: string, alter: () => string[] | Promise<string[]>]>([
    [1, 'passwords', 'a captured password', () => captured(line({ password: 'tulip-29' }))],
    [2, 'tokens', 'a captured key', () => captured(line({ api_key: 'k-123' }))],
    [3, 'numbers', 'a captured number', () => captured(line({ card: '4111111111111111' }))],
    [4, 'user-input', 'a captured line break', () => captured(line({ query: 'x\nfake line' }))],
    [
      5,
      'least-rights',
      'a role that may do anything',
      () => {
        emulator.heal();
        return [];
      },
    ],
    [
      6,
      'retention',
      'a longer retention',
      async () => {
        await client.send(new PutRetentionPolicyCommand({ ...group, retentionInDays: 90 }));
        return [];
      },
    ],
    [
      7,
      'encryption',
      'a group without key',
      async () => {
        await client.send(new DisassociateKmsKeyCommand(group));
        return [];
      },
    ],
    [8, 'trace-ids', 'a captured line without one', () => captured('{"message":"Started"}')],
    [
      9,
      'error-detail',
      'an answer with a stack',
      () => {
        answer = { ...answer, body: 'Error: Boom\n    at fail (/app/main.js:14:9)' };
        return ['--app-url', appUrl()];
      },
    ],
  ])('%d %s, by %s', async (item, id, _what, alter) => {
    const before = await examine([]);
    expect(before.of(id)).toMatchObject({ status: 'pass' });
    expect(before.of(id)?.source).toContain(`security checklist ${item}`);
    const { code, findings } = await examine(await alter());
    const failed = findings.filter(({ status }) => status === 'fail');
    expect(failed.map((finding) => finding.id)).toEqual([id]);
    expect([before.code, code]).toEqual([0, 1]);
  });
});

describe('captured lines', () => {
  it.each([
    [
      'passwords',
      line({ user: { password: 'tulip-29' } }),
      'captured.log:2 user.password (key-name)',
    ],
    ['passwords', 'GET /login?password=tulip-29', 'captured.log:2 the line (labelled-value)'],
    ['tokens', line({ note: 'ghp_0123456789abcdefghijABCDEFGHIJ012345' }), 'captured.log:2 note ('],
    ['tokens', line({ api_key: 'k-123' }), 'captured.log:2 api_key (key-name)'],
    ['numbers', line({ note: 'paid with 4111 1111 1111 1111' }), 'note (card-number)'],
    ['numbers', line({ ssn: '078-05-1120' }), 'ssn (key-name)'],
    ['user-input', line({ query: 'x\nfake line' }), 'query: a control character'],
    ['user-input', line({ q: { text: 'x\u001b[2J' } }), 'q: a control character'],
    ['user-input', line({ query: 'x'.repeat(20_000) }), 'query: 20000 characters'],
    ['user-input', 'typed \u001b[2J', 'captured.log:2 a control character'],
    ['trace-ids', line({ trace_id: '' }), 'captured.log:2 "User registered"'],
    ['error-detail', line({ error_message: "open '/etc/app/keys.json'" }), 'a file path'],
    ['error-detail', line({ error_message: 'SELECT id FROM users failed' }), 'an SQL statement'],
    [
      'delivery-notices',
      line({ message: 'CloudWatch delivery is failing', error_message: 'AccessDenied' }),
      'CloudWatch delivery is failing: AccessDenied',
    ],
  ])('%s fails (%#)', async (id, bad, saw) => {
    const { code, of, findings } = await examine([capture(line({}), bad), '--no-account']);
    expect(of(id)).toMatchObject({ status: 'fail' });
    expect(of(id)?.saw).toContain(`1 of 2 lines`);
    expect(of(id)?.saw).toContain(saw);
    expect(findings.filter(({ status }) => status === 'fail')).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/tulip|4111|078-05/);
    expect(code).toBe(1);
  });

  it('are taken from the group when no file is named', async () => {
    await put(line({ password: 'tulip-29' }));
    expect((await examine([])).of('passwords')?.saw).toContain(`${GROUP}:fixed:2 password`);
    deny('FilterLogEvents');
    expect((await examine([])).of('passwords')).toMatchObject({ status: 'unknown' });
  });

  it('are mostly DEBUG: somebody should look', async () => {
    const file = capture(line({ level: 'DEBUG' }), line({ level: 'debug' }), line({}));
    expect((await examine([file])).of('debug-share')).toMatchObject({
      status: 'warn',
      saw: '2 of 3 records at DEBUG.',
    });
  });
});

describe('the log group', () => {
  const logGroupName = GROUP;

  it('without a KMS key fails', async () => {
    await client.send(new DisassociateKmsKeyCommand({ logGroupName }));
    expect((await examine([])).of('encryption')).toMatchObject({ status: 'fail' });
  });

  it('that keeps events too long fails, and passes where that is allowed', async () => {
    await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 90 }));
    expect((await examine([])).of('retention')).toMatchObject({
      status: 'fail',
      saw: `${GROUP} keeps events for 90 days; allowed are 30 days at most.`,
    });
    const allowed = await examine(['--max-retention-days', '90']);
    expect(allowed.of('retention')).toMatchObject({ status: 'pass' });
  });

  it('that is missing fails; nobody creates it', async () => {
    await client.send(new DeleteLogGroupCommand({ logGroupName }));
    emulator.heal();
    const { of } = await examine([]);
    for (const id of ['group', 'retention', 'encryption']) {
      expect(of(id)).toMatchObject({ status: 'fail', saw: `There is no log group ${GROUP}.` });
    }
    expect((await examine([])).of('group')).toMatchObject({ status: 'fail' });
  });

  it('that keeps events for ever fails', async () => {
    await client.send(new DeleteLogGroupCommand({ logGroupName }));
    emulator.heal();
    await client.send(new CreateLogGroupCommand({ logGroupName }));
    expect((await examine([])).of('retention')?.saw).toBe(`${GROUP} keeps events for ever.`);
  });

  it('that cannot be reached fails, and the rest is not known', async () => {
    const nobody = { AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: 'http://127.0.0.1:1' };
    const { of } = await examine([], nobody);
    expect(of('reachability')).toMatchObject({ status: 'fail' });
    expect(of('reachability')?.saw).toContain('DescribeLogGroups');
    expect(of('retention')).toMatchObject({ status: 'unknown' });
  });

  it('that may not be described is reached, and not known', async () => {
    deny('DescribeLogGroups');
    const { of } = await examine([]);
    expect(of('reachability')).toMatchObject({ status: 'pass' });
    expect(of('encryption')).toMatchObject({ status: 'unknown' });
  });
});

describe('rights', () => {
  it('that are wider than needed fail', async () => {
    emulator.heal();
    const { of } = await examine([]);
    expect(of('least-rights')).toMatchObject({ status: 'fail' });
    expect(of('least-rights')?.saw).toContain(
      'may call logs:DeleteLogStream and logs:CreateLogStream',
    );
  });

  it('that do not suffice for daily streams are refused', async () => {
    const { of, code } = await examine([], { LOG_STREAM: '', INSTANCE_ID: 'i-1' });
    expect(of('permissions')).toMatchObject({
      status: 'fail',
      saw: 'LOG_STREAM is not set: streams are daily (i-1/{date}), which needs logs:PutLogEvents and logs:CreateLogStream. These credentials may not call logs:CreateLogStream.',
    });
    expect(code).toBe(1);
  });

  it('to put that are missing fail', async () => {
    deny('PutLogEvents');
    expect((await examine([])).of('permissions')).toMatchObject({ status: 'fail' });
  });

  it.each([
    ['put-only.json', 'fixed', 'pass', 'pass'],
    ['put-only.json', '', 'fail', 'pass'],
    ['daily-streams.json', '', 'pass', 'pass'],
    ['daily-streams.json', 'fixed', 'pass', 'fail'],
    ['managed.json', '', 'pass', 'warn'],
  ])('of %s with LOG_STREAM "%s": %s, %s', async (policy, stream, permissions, least) => {
    const args = ['--no-account', '--policy', join(POLICIES, policy)];
    const { of } = await examine(args, { LOG_STREAM: stream });
    expect(of('permissions')?.status).toBe(permissions);
    expect(of('least-rights')?.status).toBe(least);
  });

  it.each([
    [
      { Action: 'logs:*', Resource: '*' },
      'policy.json is granted the action logs:* and every resource.',
    ],
    [{ NotAction: 's3:*', Resource: 'arn:aws:logs:*:*:*' }, 'NotAction, which grants all others'],
    [
      {
        Action: ['logs:PutLogEvents', 'logs:GetLogEvents'],
        Resource: 'arn:aws:logs:*:1:log-group:/dashtam/*',
      },
      'may call logs:GetLogEvents, which nothing needs.',
    ],
  ])('of the policy %j fail', async (statement, saw) => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, JSON.stringify({ Statement: { Effect: 'Allow', ...statement } }));
    const { of } = await examine(['--no-account', '--policy', file]);
    expect(of('least-rights')?.saw).toContain(saw);
    expect(of('least-rights')?.status).toBe('fail');
  });

  it('that are denied, or granted on another group, are none', async () => {
    const file = join(folder, 'policy.json');
    const Resource = 'arn:aws:logs:us-east-1:*:log-group:/dashtam/*';
    const statements = [
      { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource },
      { Effect: 'Deny', Action: 'logs:Put*', Resource },
    ];
    writeFileSync(file, JSON.stringify({ Statement: statements }));
    const args = ['--no-account', '--policy', file];
    expect((await examine(args)).of('permissions')?.status).toBe('fail');
    writeFileSync(file, JSON.stringify({ Statement: statements.slice(0, 1) }));
    expect((await examine(args)).of('permissions')?.status).toBe('pass');
    expect((await examine([...args, '-g', '/other'])).of('permissions')?.status).toBe('fail');
  });
});

describe('the resource of a policy', () => {
  const permissionsOn = async (Resource: string): Promise<string | undefined> => {
    const file = join(folder, 'policy.json');
    const statement = { Effect: 'Allow', Action: 'logs:putlogevents', Resource };
    writeFileSync(file, JSON.stringify({ Statement: [statement] }));
    const args = ['--no-account', '--policy', file, '-g', '/dashtam/Production'];
    return (await examine(args, { LOG_STREAM: 'fixed' })).of('permissions')?.status;
  };

  it.each([
    [
      'the streams of the group',
      'arn:aws:logs:us-east-1:1:log-group:/dashtam/Production:*',
      'pass',
    ],
    ['the same in another partition', 'arn:aws-us-gov:logs:*:1:log-group:/dashtam/*:*', 'pass'],
    ['the group alone', 'arn:aws:logs:us-east-1:1:log-group:/dashtam/Production', 'fail'],
    ['in other letters', 'arn:aws:logs:us-east-1:1:log-group:/dashtam/production:*', 'fail'],
    ['another stream', 'arn:aws:logs:*:1:log-group:/dashtam/Production:log-stream:b', 'fail'],
  ])('for PutLogEvents is a stream: %s', async (_, resource, status) => {
    expect(await permissionsOn(resource)).toBe(status);
  });
});

describe('the settings and the application', () => {
  it('that are wrong fail, each variable named', async () => {
    const { of } = await examine([], { LOG_LEVEL: 'loud', AWS_REGION: 'moon' });
    expect(of('settings')?.saw).toMatch(/LOG_LEVEL is "loud"[\s\S]*AWS_REGION is "moon"/);
    expect(of('permissions')).toMatchObject({ status: 'unknown' });
  });

  it.each([
    [{ LOG_LEVEL: 'OFF' }, 'visible-lines', 'fail'],
    [{ LOG_LEVEL: 'ERROR' }, 'visible-lines', 'warn'],
    [{ ENVIRONMENT: 'dev', LOG_SINK: 'cloudwatch' }, 'visible-lines', 'warn'],
    [{ LOG_LEVEL: 'DEBUG' }, 'production-level', 'warn'],
    [{ LOG_LEVEL: 'DEBUG', LOG_REQUEST_BUFFER: 'on' }, 'production-level', 'pass'],
    [{ ENVIRONMENT: 'dev' }, 'retention', 'unknown'],
  ])('%j: %s is %s', async (more, id, status) => {
    expect((await examine([], more as Record<string, string>)).of(id)?.status).toBe(status);
  });

  it('are read from a file, too', async () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'LOG_LEVEL=DEBUG\nLOG_GROUP=/from/file\nENVIRONMENT=dev\n');
    const { of } = await examine(['--env-file', file, '--no-account']);
    expect(of('settings')?.saw).toContain('ENVIRONMENT=production LOG_LEVEL=DEBUG');
    expect(of('settings')?.saw).toContain('LOG_GROUP=/from/file');
  });

  it('that answers without a trace id, or with its inside, fails', async () => {
    const body = '{"stack":"Error: Boom\\n    at fail (/app/src/main.ts:14:9)"}';
    answer = { status: 500, headers: {}, body };
    const { of } = await examine(['--app-url', appUrl()]);
    expect(of('trace-header')?.saw).toMatch(/answers 500 without X-Trace-Id/);
    expect(of('error-detail')?.saw).toMatch(/with a stack frame in its body/);
    const nobody = await examine(['--app-url', 'http://127.0.0.1:1/']);
    expect(nobody.of('trace-header')).toMatchObject({ status: 'unknown' });
  });
});

describe('the report', () => {
  it('says for people what was seen, why it matters and what to do', async () => {
    const file = capture(line({ password: 'tulip-29' }));
    const { stdout, code } = await runCommand(['doctor', file, '--no-account'], { env });
    expect(stdout).toContain('PASS  The settings are valid (settings; troubleshooting 12.1)\n');
    expect(stdout).toMatch(
      /FAIL {2}No passwords are logged .*\n +saw [^]*\n +why [^]*\n +do [^]*\n/,
    );
    expect(stdout).toMatch(/\n\d+ passed, 0 to look at, 1 failed, \d not known\n$/);
    expect(code).toBe(1);
  });

  it('is strict about what could not be looked at when it is told to', async () => {
    const args = ['doctor', capture(line({})), '--no-account'];
    expect((await runCommand(args, { env })).code).toBe(0);
    expect((await runCommand([...args, '--strict'], { env })).code).toBe(1);
  });

  it.each([
    [['--policy', 'missing.json'], 3, /Cannot read missing.json: ENOENT/],
    [['--policy', __filename], 2, /is no IAM policy document/],
    [['missing.log'], 3, /Cannot read missing.log: ENOENT/],
  ])('is not made with %j', async (args, code, text) => {
    const result = await runCommand(['doctor', '--no-account', ...args], { env });
    expect(result.stderr).toMatch(text);
    expect(result.code).toBe(code);
  });
});
