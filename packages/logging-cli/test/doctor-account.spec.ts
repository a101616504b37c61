import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DisassociateKmsKeyCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { GROUP, startDoctorRig, type DoctorRig } from './doctor-rig';

const POLICIES = join(__dirname, '../../logging-cloudwatch/provisioning/iam');

let rig: DoctorRig;
beforeAll(async () => (rig = await startDoctorRig()));
beforeEach(() => rig.reset());
afterAll(() => rig.close());

describe('the log group', () => {
  const logGroupName = GROUP;

  it('without a KMS key fails', async () => {
    await rig.client.send(new DisassociateKmsKeyCommand({ logGroupName }));
    expect((await rig.examine([])).of('encryption')).toMatchObject({ status: 'fail' });
  });

  it('that keeps events too long fails, and passes where that is allowed', async () => {
    await rig.client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 90 }));
    expect((await rig.examine([])).of('retention')).toMatchObject({
      status: 'fail',
      saw: `${GROUP} keeps events for 90 days; allowed are 30 days at most.`,
    });
    const allowed = await rig.examine(['--max-retention-days', '90']);
    expect(allowed.of('retention')).toMatchObject({ status: 'pass' });
  });

  it('that is missing fails; nobody creates it', async () => {
    await rig.client.send(new DeleteLogGroupCommand({ logGroupName }));
    rig.emulator.heal();
    const { of } = await rig.examine([]);
    for (const id of ['group', 'retention', 'encryption']) {
      expect(of(id)).toMatchObject({ status: 'fail', saw: `There is no log group ${GROUP}.` });
    }
    expect((await rig.examine([])).of('group')).toMatchObject({ status: 'fail' });
  });

  it('that keeps events for ever fails', async () => {
    await rig.client.send(new DeleteLogGroupCommand({ logGroupName }));
    rig.emulator.heal();
    await rig.client.send(new CreateLogGroupCommand({ logGroupName }));
    expect((await rig.examine([])).of('retention')?.saw).toBe(`${GROUP} keeps events for ever.`);
  });

  it('that cannot be reached fails, and the rest is not known', async () => {
    const nobody = { AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: 'http://127.0.0.1:1' };
    const { of } = await rig.examine([], nobody);
    expect(of('reachability')).toMatchObject({ status: 'fail' });
    expect(of('reachability')?.saw).toContain('DescribeLogGroups');
    expect(of('retention')).toMatchObject({ status: 'unknown' });
  });

  it('that may not be described is reached, and not known', async () => {
    rig.deny('DescribeLogGroups');
    const { of } = await rig.examine([]);
    expect(of('reachability')).toMatchObject({ status: 'pass' });
    expect(of('encryption')).toMatchObject({ status: 'unknown' });
  });
});

describe('rights', () => {
  it('that are wider than needed fail', async () => {
    rig.emulator.heal();
    const { of } = await rig.examine([]);
    expect(of('least-rights')).toMatchObject({ status: 'fail' });
    expect(of('least-rights')?.saw).toContain(
      'may call logs:DeleteLogStream and logs:CreateLogStream',
    );
  });

  it('that do not suffice for daily streams are refused', async () => {
    const { of, code } = await rig.examine([], { LOG_STREAM: '', INSTANCE_ID: 'i-1' });
    expect(of('permissions')).toMatchObject({
      status: 'fail',
      saw: 'LOG_STREAM is not set: streams are daily (i-1/{date}), which needs logs:PutLogEvents and logs:CreateLogStream. These credentials may not call logs:CreateLogStream.',
    });
    expect(code).toBe(1);
  });

  it('to rig.put that are missing fail', async () => {
    rig.deny('PutLogEvents');
    expect((await rig.examine([])).of('permissions')).toMatchObject({ status: 'fail' });
  });

  it.each([
    ['put-only.json', 'fixed', 'pass', 'pass'],
    ['put-only.json', '', 'fail', 'pass'],
    ['daily-streams.json', '', 'pass', 'pass'],
    ['daily-streams.json', 'fixed', 'pass', 'fail'],
    ['managed.json', '', 'pass', 'warn'],
  ])('of %s with LOG_STREAM "%s": %s, %s', async (policy, stream, permissions, least) => {
    const args = ['--no-account', '--policy', join(POLICIES, policy)];
    const { of } = await rig.examine(args, { LOG_STREAM: stream });
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
    const file = join(rig.folder, 'policy.json');
    writeFileSync(file, JSON.stringify({ Statement: { Effect: 'Allow', ...statement } }));
    const { of } = await rig.examine(['--no-account', '--policy', file]);
    expect(of('least-rights')?.saw).toContain(saw);
    expect(of('least-rights')?.status).toBe('fail');
  });

  it('that are denied, or granted on another group, are none', async () => {
    const file = join(rig.folder, 'policy.json');
    const Resource = 'arn:aws:logs:us-east-1:*:log-group:/dashtam/*';
    const statements = [
      { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource },
      { Effect: 'Deny', Action: 'logs:Put*', Resource },
    ];
    writeFileSync(file, JSON.stringify({ Statement: statements }));
    const args = ['--no-account', '--policy', file];
    expect((await rig.examine(args)).of('permissions')?.status).toBe('fail');
    writeFileSync(file, JSON.stringify({ Statement: statements.slice(0, 1) }));
    expect((await rig.examine(args)).of('permissions')?.status).toBe('pass');
    expect((await rig.examine([...args, '-g', '/other'])).of('permissions')?.status).toBe('fail');
  });
});

describe('the resource of a policy', () => {
  const permissionsOn = async (Resource: string): Promise<string | undefined> => {
    const file = join(rig.folder, 'policy.json');
    const statement = { Effect: 'Allow', Action: 'logs:putlogevents', Resource };
    writeFileSync(file, JSON.stringify({ Statement: [statement] }));
    const args = ['--no-account', '--policy', file, '-g', '/dashtam/Production'];
    return (await rig.examine(args, { LOG_STREAM: 'fixed' })).of('permissions')?.status;
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
    const { of } = await rig.examine([], { LOG_LEVEL: 'loud', AWS_REGION: 'moon' });
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
    expect((await rig.examine([], more as Record<string, string>)).of(id)?.status).toBe(status);
  });

  it('are read from a file, too', async () => {
    const file = join(rig.folder, '.env');
    writeFileSync(file, 'LOG_LEVEL=DEBUG\nLOG_GROUP=/from/file\nENVIRONMENT=dev\n');
    const { of } = await rig.examine(['--env-file', file, '--no-account']);
    expect(of('settings')?.saw).toContain('ENVIRONMENT=production LOG_LEVEL=DEBUG');
    expect(of('settings')?.saw).toContain('LOG_GROUP=/from/file');
  });

  it('that answers without a trace id, or with its inside, fails', async () => {
    const body = '{"stack":"Error: Boom\\n    at fail (/app/src/main.ts:14:9)"}';
    Object.assign(rig.answer, { headers: {}, body });
    const { of } = await rig.examine(['--app-url', rig.appUrl()]);
    expect(of('trace-header')?.saw).toMatch(/answers 500 without X-Trace-Id/);
    expect(of('error-detail')?.saw).toMatch(/with a stack frame in its body/);
    const nobody = await rig.examine(['--app-url', 'http://127.0.0.1:1/']);
    expect(nobody.of('trace-header')).toMatchObject({ status: 'unknown' });
  });
});
