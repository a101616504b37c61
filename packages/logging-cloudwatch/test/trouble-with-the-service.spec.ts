import { CreateLogGroupCommand, CreateLogStreamCommand } from '@aws-sdk/client-cloudwatch-logs';
import { clientOf, GROUP, messages, STREAM, until, withCloud, type Cloud } from './support/cloud';

/** Delivers one line, so that group and stream exist before trouble begins. */
async function settle({ log, adapter, delivered }: Cloud): Promise<void> {
  log('settled');
  await adapter.flush();
  expect(delivered()).toEqual(['settled']);
}

describe('when the service', () => {
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
      cloud.log('next');
      await cloud.adapter.flush();
      const notices = cloud.service.events().filter((e) => e.message.includes('logs_dropped'));
      expect(notices.map((event) => JSON.parse(event.message) as object)).toMatchObject([
        { level: 'WARNING', dropped: { warning: 4 } },
      ]);
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
});
