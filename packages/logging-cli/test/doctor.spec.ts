import {
  DisassociateKmsKeyCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { GROUP, line, startDoctorRig, type DoctorRig } from './doctor-rig';
import { runCommand } from './run-command';

let rig: DoctorRig;
beforeAll(async () => (rig = await startDoctorRig()));
beforeEach(() => rig.reset());
afterAll(() => rig.close());

it('passes each item of both lists where all is well', async () => {
  const { code, counts, findings } = await rig.examine(['--app-url', rig.appUrl()]);
  expect(findings.filter(({ status }) => status !== 'pass')).toEqual([]);
  expect(counts).toMatchObject({ fail: 0, warn: 0, unknown: 0 });
  expect(code).toBe(0);
  const items = findings.flatMap(({ source }) => source.match(/checklist \d/g) ?? []);
  expect(items.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `checklist ${n}`));
});

it('changes nothing in the account', async () => {
  const before = rig.emulator.events().length;
  rig.emulator.heal();
  await rig.examine([]);
  expect(rig.emulator.events()).toHaveLength(before);
  const { of } = await rig.examine([]);
  expect(of('group')?.status).toBe('pass');
  expect(of('arrival')?.saw).toMatch(/in fixed\.$/);
});

describe('each of the nine items passes, and fails once something is altered:', () => {
  const captured = (bad: string): string[] => [rig.capture(line({}), bad)];
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
        rig.emulator.heal();
        return [];
      },
    ],
    [
      6,
      'retention',
      'a longer retention',
      async () => {
        await rig.client.send(new PutRetentionPolicyCommand({ ...group, retentionInDays: 90 }));
        return [];
      },
    ],
    [
      7,
      'encryption',
      'a group without key',
      async () => {
        await rig.client.send(new DisassociateKmsKeyCommand(group));
        return [];
      },
    ],
    [8, 'trace-ids', 'a captured line without one', () => captured('{"message":"Started"}')],
    [
      9,
      'error-detail',
      'an answer with a stack',
      () => {
        Object.assign(rig.answer, { body: 'Error: Boom\n    at fail (/app/main.js:14:9)' });
        return ['--app-url', rig.appUrl()];
      },
    ],
  ])('%d %s, by %s', async (item, id, _what, alter) => {
    const before = await rig.examine([]);
    expect(before.of(id)).toMatchObject({ status: 'pass' });
    expect(before.of(id)?.source).toContain(`security checklist ${item}`);
    const { code, findings } = await rig.examine(await alter());
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
    const { code, of, findings } = await rig.examine([rig.capture(line({}), bad), '--no-account']);
    expect(of(id)).toMatchObject({ status: 'fail' });
    expect(of(id)?.saw).toContain(`1 of 2 lines`);
    expect(of(id)?.saw).toContain(saw);
    expect(findings.filter(({ status }) => status === 'fail')).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/tulip|4111|078-05/);
    expect(code).toBe(1);
  });

  it('are taken from the group when no file is named', async () => {
    await rig.put(line({ password: 'tulip-29' }));
    expect((await rig.examine([])).of('passwords')?.saw).toContain(`${GROUP}:fixed:2 password`);
    rig.deny('FilterLogEvents');
    expect((await rig.examine([])).of('passwords')).toMatchObject({ status: 'unknown' });
  });

  it('are mostly DEBUG: somebody should look', async () => {
    const file = rig.capture(line({ level: 'DEBUG' }), line({ level: 'debug' }), line({}));
    expect((await rig.examine([file])).of('debug-share')).toMatchObject({
      status: 'warn',
      saw: '2 of 3 records at DEBUG.',
    });
  });
});

describe('the report', () => {
  it('says for people what was seen, why it matters and what to do', async () => {
    const file = rig.capture(line({ password: 'tulip-29' }));
    const { stdout, code } = await runCommand(['doctor', file, '--no-account'], { env: rig.env });
    expect(stdout).toContain('PASS  The settings are valid (settings; troubleshooting 12.1)\n');
    expect(stdout).toMatch(
      /FAIL {2}No passwords are logged .*\n +saw [^]*\n +why [^]*\n +do [^]*\n/,
    );
    expect(stdout).toMatch(/\n\d+ passed, 0 to look at, 1 failed, \d not known\n$/);
    expect(code).toBe(1);
  });

  it('is strict about what could not be looked at when it is told to', async () => {
    const args = ['doctor', rig.capture(line({})), '--no-account'];
    expect((await runCommand(args, { env: rig.env })).code).toBe(0);
    expect((await runCommand([...args, '--strict'], { env: rig.env })).code).toBe(1);
  });

  it.each([
    [['--policy', 'missing.json'], 3, /Cannot read missing.json: ENOENT/],
    [['--policy', __filename], 2, /is no IAM policy document/],
    [['missing.log'], 3, /Cannot read missing.log: ENOENT/],
  ])('is not made with %j', async (args, code, text) => {
    const result = await runCommand(['doctor', '--no-account', ...args], { env: rig.env });
    expect(result.stderr).toMatch(text);
    expect(result.code).toBe(code);
  });
});
