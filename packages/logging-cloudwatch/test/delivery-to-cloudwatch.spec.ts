import {
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { clientOf, GROUP, messages, STREAM, until, withCloud } from './support/cloud';

describe('CloudWatchAdapter delivers to CloudWatch Logs', () => {
  it('batches logs efficiently', async () => {
    await withCloud({ batchSize: 10, batchIntervalMs: 100 }, async ({ service, adapter }) => {
      for (let index = 0; index < 15; index += 1) {
        const line = JSON.stringify({ message: `Message ${index}`, index, trace_id: 'abc' });
        adapter.write(`${line}\n`, 'info', Date.now(), 'abc');
      }
      await until(() => service.events().length >= 15);
      const client = clientOf(service);
      const response = await client.send(
        new FilterLogEventsCommand({ logGroupName: GROUP, logStreamNames: [STREAM] }),
      );
      expect(response.events).toHaveLength(15);
      expect(response.events?.map(({ message }) => message)).toEqual(
        messages(15).map((message, index) => JSON.stringify({ message, index, trace_id: 'abc' })),
      );
      client.destroy();
    });
  });

  it('after the interval, although no more lines come', async () => {
    await withCloud({ batchIntervalMs: 50 }, async ({ log, delivered }) => {
      log('alone');
      await until(() => delivered().length === 1);
    });
  });

  it('creates the group with its retention and the stream when they are missing', async () => {
    await withCloud({ retentionDays: 90 }, async ({ log, adapter, service, callsOf }) => {
      log('first');
      await adapter.flush();
      log('second');
      await adapter.flush();
      const client = clientOf(service);
      const { logGroups } = await client.send(new DescribeLogGroupsCommand({}));
      client.destroy();
      expect(logGroups).toEqual([
        expect.objectContaining({ logGroupName: GROUP, retentionInDays: 90 }),
      ]);
      expect(callsOf('CreateLogGroup')).toHaveLength(1);
      expect(callsOf('CreateLogStream')).toHaveLength(1);
    });
  });

  it('creates nothing when everything exists', async () => {
    await withCloud({}, async (first) => {
      first.log('first');
      await first.adapter.flush();
      const before = first.service.calls().length;
      await withCloud({ endpoint: first.service.endpoint }, async (second) => {
        second.log('second');
        await second.adapter.flush();
      });
      expect(
        first.service
          .calls()
          .slice(before)
          .map(({ action }) => action),
      ).toEqual(['PutLogEvents']);
    });
  });

  it('writes a stream per instance and UTC date across midnight', async () => {
    await withCloud({ instanceId: 'host:1' }, async ({ log, adapter, delivered }) => {
      const midnight = new Date().setUTCHours(0, 0, 0, 0);
      const day = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);
      log('before', 'info', midnight - 1);
      log('after', 'info', midnight);
      await adapter.flush();
      expect(delivered(`host-1/${day(midnight - 1)}`)).toEqual(['before']);
      expect(delivered(`host-1/${day(midnight)}`)).toEqual(['after']);
    });
  });

  it('creates everything again when the group is deleted under it', async () => {
    await withCloud({}, async ({ log, adapter, delivered, service, callsOf, failures }) => {
      log('first');
      await adapter.flush();
      const client = clientOf(service);
      await client.send(new DeleteLogGroupCommand({ logGroupName: GROUP }));
      client.destroy();
      log('second');
      await adapter.flush();
      expect(delivered()).toEqual(['first', 'second']);
      expect(callsOf('CreateLogGroup')).toHaveLength(2);
      expect(failures).toEqual([]);
    });
  });

  it('carries large and multi-byte lines whole, several megabytes in several puts', async () => {
    await withCloud({}, async ({ log, adapter, delivered, failures }) => {
      const texts = [
        'é'.repeat(150_000),
        '👩‍👩‍👧‍👦 日本語',
        ...messages(10).map((m) => m + 'x'.repeat(300_000)),
      ];
      for (const text of texts) log(text);
      await adapter.flush();
      expect(delivered()).toEqual(texts);
      expect(failures).toEqual([]);
    });
  });

  it('cuts a line that is larger than the service takes, and delivers its neighbours', async () => {
    await withCloud({}, async ({ log, adapter, service }) => {
      log('before');
      log('x'.repeat(1_200_000));
      log('after');
      await adapter.flush();
      const events = service.events().map(({ message }) => JSON.parse(message) as object);
      expect(events).toEqual([
        { message: 'before' },
        expect.objectContaining({ truncated: true, original_bytes: 1_200_014 }),
        { message: 'after' },
      ]);
    });
  });

  it('signs its calls with the given credentials, from a provider too', async () => {
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'checked' };
    const provider = (): Promise<typeof credentials> => Promise.resolve(credentials);
    await withCloud(
      { credentials: provider },
      async ({ log, adapter, delivered, failures }) => {
        log('signed');
        await adapter.flush();
        expect([delivered(), failures]).toEqual([['signed'], []]);
      },
      { credentials },
    );
  });

  it('counts what it delivered', async () => {
    await withCloud({}, async ({ log, adapter }) => {
      for (const message of messages(20)) log(message);
      expect(adapter.stats()).toMatchObject({ queued: 20, sent: 0, bytes: 20 * 23 + 10 });
      await adapter.flush();
      const dropped = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
      expect(adapter.stats()).toEqual({
        ...{ queued: 0, sent: 20, rejected: 0, dropped, bytes: 0, lagMs: 0 },
        // The first put found no group.
        retried: 1,
      });
    });
  });
});
