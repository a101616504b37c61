import { CreateLogGroupCommand, CreateLogStreamCommand } from '@aws-sdk/client-cloudwatch-logs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientOf, GROUP, STREAM, withCloud, type Cloud } from './support/cloud';

const PACKAGE = join(__dirname, '..');
const README = readFileSync(join(PACKAGE, 'README.md'), 'utf8');

/** Every action that changes something and that a client could want. */
const ACTIONS = ['PutLogEvents', 'CreateLogStream', 'CreateLogGroup', 'PutRetentionPolicy'];

/** API actions that a policy grants. */
function grantedBy(policy: string): readonly string[] {
  const text = readFileSync(join(PACKAGE, 'provisioning', 'iam', `${policy}.json`), 'utf8');
  const { Statement } = JSON.parse(text) as { Statement: readonly { Action: string[] }[] };
  return Statement.flatMap(({ Action }) => Action)
    .map((right) => right.replace('logs:', ''))
    .toSorted();
}

/** Creates what the mode expects to exist, as whoever provisions does. */
async function provision({ service }: Cloud, policy: string): Promise<void> {
  const client = clientOf(service);
  if (policy !== 'managed') {
    await client.send(new CreateLogGroupCommand({ logGroupName: GROUP }));
  }
  if (policy === 'put-only') {
    const stream = { logGroupName: GROUP, logStreamName: STREAM };
    await client.send(new CreateLogStreamCommand(stream));
  }
  client.destroy();
}

const dayOf = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

describe.each([
  ['put-only', {}],
  ['daily-streams', { instanceId: 'i-1' }],
  ['managed', { instanceId: 'i-1' }],
])('with the rights of the policy "%s"', (policy, options) => {
  it('all lines are delivered across midnight, and every right is used', async () => {
    await withCloud(options, async (cloud) => {
      const { service, adapter, log, delivered, failures } = cloud;
      await provision(cloud, policy);
      const granted = grantedBy(policy);
      for (const action of ACTIONS) {
        if (granted.includes(action)) continue;
        service.fail({ kind: 'access-denied', action, times: 'until-cleared' });
      }
      const before = service.calls().length;
      const midnight = new Date().setUTCHours(0, 0, 0, 0);
      log('before', 'info', midnight - 1);
      log('after', 'info', midnight);
      await adapter.flush();
      const streams =
        policy === 'put-only'
          ? [STREAM, STREAM]
          : [midnight - 1, midnight].map((timeMs) => `i-1/${dayOf(timeMs)}`);
      expect(delivered()).toEqual(['before', 'after']);
      expect(service.events().map(({ logStreamName }) => logStreamName)).toEqual(streams);
      expect(failures).toEqual([]);
      const called = service.calls().slice(before);
      expect([...new Set(called.map(({ action }) => action))].toSorted()).toEqual(granted);
    });
  });

  it('documents these rights and no other', () => {
    const row = README.split('\n').find((line) => line.includes(`iam/${policy}.json`)) ?? '';
    const documented = [...row.matchAll(/logs:(\w+)/g)].map(([, action]) => action);
    expect(documented.toSorted()).toEqual(grantedBy(policy));
  });
});
