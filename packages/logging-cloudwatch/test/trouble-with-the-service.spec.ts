import { CreateLogGroupCommand, CreateLogStreamCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { RequestFault } from '@dashtam/cloudwatch-emulator';
import { clientOf, GROUP, messages, STREAM, until, withCloud, type Cloud } from './support/cloud';

/** Delivers one line, so that group and stream exist before trouble begins. */
async function settle({ log, adapter, delivered }: Cloud): Promise<void> {
  log('settled');
  await adapter.flush();
  expect(delivered()).toEqual(['settled']);
}

const PUTS = { action: 'PutLogEvents', times: 3 } as const;

const PASSING: readonly (readonly [string, RequestFault])[] = [
  ['throttles', { kind: 'throttle', ...PUTS }],
  ['is unavailable', { kind: 'unavailable', ...PUTS }],
  ['fails inside', { kind: 'error', status: 500, code: 'InternalFailure', ...PUTS }],
  ['resets connections', { kind: 'reset-before', ...PUTS }],
  ['never answers', { kind: 'hang', action: 'PutLogEvents' }],
  ['stands behind a proxy that answers 502 with a page', { kind: 'garbage', ...PUTS }],
  ['stands behind a proxy that answers 200 with a page', { kind: 'garbage', status: 200, ...PUTS }],
  [
    'no longer knows the credentials',
    { kind: 'error', status: 400, code: 'ExpiredTokenException', ...PUTS },
  ],
  ['finds our clock off', { kind: 'error', status: 403, code: 'RequestTimeTooSkewed', ...PUTS }],
  ['denies access', { kind: 'access-denied', ...PUTS }],
  ['stands behind a proxy that answers 403 with a page', { kind: 'garbage', status: 403, ...PUTS }],
];

describe('when the service', () => {
  it.each(PASSING)('%s, every line arrives later, once and in order', async (_name, fault) => {
    await withCloud({ requestTimeoutMs: 300 }, async (cloud) => {
      await settle(cloud);
      cloud.service.fail(fault);
      for (const message of messages(50)) cloud.log(message);
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['settled', ...messages(50)]);
      expect(cloud.failures.filter(({ kind }) => kind !== 'degraded')).toEqual([]);
      expect(cloud.adapter.stats()).toMatchObject({ sent: 51, queued: 0 });
    });
  });

  it('resets after it accepted, nothing is lost and only that batch comes twice', async () => {
    await withCloud({}, async (cloud) => {
      await settle(cloud);
      cloud.service.fail({ kind: 'reset-after', action: 'PutLogEvents' });
      for (const message of messages(5)) cloud.log(message);
      await cloud.adapter.flush();
      cloud.log('next');
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['settled', ...messages(5), ...messages(5), 'next']);
    });
  });

  it('is gone for a while, every line arrives in order when it is back', async () => {
    await withCloud({ batchSize: 5 }, async (cloud) => {
      await settle(cloud);
      cloud.service.fail({ kind: 'outage' });
      for (const message of messages(30)) cloud.log(message);
      await cloud.adapter.flush(300);
      expect(cloud.adapter.stats().queued).toBe(30);
      cloud.service.heal();
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['settled', ...messages(30)]);
    });
  });

  it('denies access, that is told once, WARNING and above go to the fallback, and nothing is lost', async () => {
    await withCloud({ batchSize: 1 }, async (cloud) => {
      cloud.service.fail({ kind: 'access-denied', times: 'until-cleared' });
      cloud.log('quiet');
      cloud.log('loud', 'error');
      await until(() => cloud.fallen().some((line) => line.includes('"loud"')));
      cloud.log('later', 'warning');
      cloud.log('quiet later', 'debug');
      await cloud.adapter.flush(100);
      const [diagnostic, ...lines] = cloud.fallen().map((line) => JSON.parse(line) as object);
      expect(diagnostic).toMatchObject({
        level: 'WARNING',
        message: 'CloudWatch delivery is failing',
        error_message: expect.stringMatching(/^AccessDeniedException \(HTTP 400\): /) as string,
        trace_id: 'trace-1',
      });
      expect(lines).toEqual([{ message: 'loud' }, { message: 'later' }]);
      expect(cloud.failures).toEqual([
        expect.objectContaining({
          kind: 'degraded',
          count: 0,
          reason: expect.any(String) as string,
        }),
      ]);
      cloud.service.heal();
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['quiet', 'loud', 'later', 'quiet later']);
    });
  });

  it('denies Create*, lines wait until somebody else has created the stream', async () => {
    await withCloud({}, async (cloud) => {
      let isDenied = true;
      for (const action of ['CreateLogGroup', 'CreateLogStream']) {
        const when = (): boolean => isDenied;
        cloud.service.fail({ kind: 'access-denied', action, times: 'until-cleared', when });
      }
      cloud.log('waits');
      void cloud.adapter.flush();
      await until(() => cloud.failures.length > 0);
      expect(cloud.failures.map(({ kind }) => kind)).toEqual(['degraded']);
      isDenied = false;
      const client = clientOf(cloud.service);
      await client.send(new CreateLogGroupCommand({ logGroupName: GROUP }));
      const stream = { logGroupName: GROUP, logStreamName: STREAM };
      await client.send(new CreateLogStreamCommand(stream));
      client.destroy();
      isDenied = true;
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['waits']);
    });
  });

  it('refuses part of a batch, what it refused is counted and reported by kind', async () => {
    await withCloud({}, async (cloud) => {
      await settle(cloud);
      const rejected = { tooOldLogEventEndIndex: 2, tooNewLogEventStartIndex: 8 };
      cloud.service.fail({ kind: 'partial-reject', rejected });
      for (const message of messages(10)) cloud.log(message, 'warning');
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['settled', ...messages(10).slice(2, 8)]);
      expect(cloud.failures.map(({ kind, count, level }) => [kind, count, level])).toEqual([
        ['expired', 2, 'warning'],
        ['rejected', 2, 'warning'],
      ]);
      expect(cloud.adapter.stats()).toMatchObject({
        ...{ sent: 7, rejected: 4, queued: 0 },
        dropped: { warning: 4 },
      });
    });
  });

  it('finds lines too old, the others arrive; lines ahead of its clock all arrive', async () => {
    await withCloud({}, async (cloud) => {
      const dayMs = 86_400_000;
      cloud.log('ancient', 'info', Date.now() - 15 * dayMs);
      cloud.log('now');
      cloud.log('tomorrow', 'info', Date.now() + dayMs / 2);
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual(['now', 'tomorrow']);
      expect(cloud.failures.map(({ kind, count }) => [kind, count])).toEqual([['expired', 1]]);
    });
  });

  it('refuses a whole batch because of one event, only that event is lost', async () => {
    await withCloud({}, async (cloud) => {
      await settle(cloud);
      const hasBadEvent = (body: object): boolean => JSON.stringify(body).includes('Message 7');
      cloud.service.fail({
        ...{ kind: 'error', status: 400, code: 'InvalidParameterException' },
        ...{ action: 'PutLogEvents', times: 'until-cleared', when: hasBadEvent },
      });
      for (const message of messages(20)) cloud.log(message, 'error');
      await cloud.adapter.flush();
      expect(cloud.delivered()).toEqual([
        'settled',
        ...messages(20).filter((message) => message !== 'Message 7'),
      ]);
      expect(cloud.failures.map(({ kind, count, level }) => [kind, count, level])).toEqual([
        ['rejected', 1, 'error'],
      ]);
    });
  });
});
