import { messages, until, withCloud } from './support/cloud';

const IN_MEMORY = { durability: 'memory' } as const;

describe('the memory of the adapter', () => {
  it('is bounded: the least severe are refused first, and told once by level', async () => {
    await withCloud({ maxQueuedBytes: 65_536 }, async (cloud) => {
      cloud.service.fail({ kind: 'outage' });
      const text = 'x'.repeat(1_000);
      for (let index = 0; index < 100; index += 1) cloud.log(text, 'debug');
      for (let index = 0; index < 100; index += 1) cloud.log(text, 'info');
      for (let index = 0; index < 10; index += 1) cloud.log(`${text}${index}`, 'critical');
      expect(cloud.adapter.stats().bytes).toBeLessThanOrEqual(65_536);
      await until(() => cloud.failures.length > 0);
      const overflow = cloud.failures.filter(({ kind }) => kind === 'overflow');
      const { dropped, queued } = cloud.adapter.stats();
      expect(overflow.map(({ level, count }) => [level, count])).toEqual([
        ['debug', dropped.debug],
        ['info', dropped.info],
      ]);
      expect(dropped).toMatchObject({ warning: 0, error: 0, critical: 0 });
      expect(dropped.debug + dropped.info + queued).toBe(210);
      cloud.service.heal();
      await cloud.adapter.flush();
      expect(cloud.delivered()).toHaveLength(queued);
      expect(cloud.delivered().slice(-10)).toEqual(messages(10).map((_, i) => `${text}${i}`));
      expect(cloud.failures.filter(({ kind }) => kind === 'overflow')).toHaveLength(2);
    });
  });
});

describe('close', () => {
  it('delivers what waits', async () => {
    await withCloud({}, async ({ log, adapter, delivered, failures }) => {
      for (const message of messages(20)) log(message);
      await adapter.close();
      expect(delivered()).toEqual(messages(20));
      expect(failures).toEqual([]);
    });
  });

  it('reports what it could not deliver and leaves it to the fallback where only memory holds it', async () => {
    await withCloud(IN_MEMORY, async (cloud) => {
      cloud.service.fail({ kind: 'hang', times: 'until-cleared' });
      cloud.log('quiet', 'debug');
      cloud.log('loud', 'error');
      cloud.log('louder', 'error');
      await cloud.adapter.close(100);
      expect(cloud.failures.map(({ kind, count, level }) => [kind, count, level])).toEqual([
        ['deadline', 1, 'debug'],
        ['deadline', 2, 'error'],
      ]);
      expect(cloud.fallen()).toEqual(
        ['quiet', 'loud', 'louder'].map((message) => JSON.stringify({ message })),
      );
      expect(cloud.adapter.stats()).toMatchObject({ queued: 0, bytes: 0, sent: 0, lagMs: 0 });
    });
  });

  it('writes no line to the fallback twice', async () => {
    await withCloud({ batchSize: 1 }, async (cloud) => {
      cloud.service.fail({ kind: 'access-denied', times: 'until-cleared' });
      cloud.log('alarming', 'error');
      await until(() => cloud.failures.length > 0);
      await cloud.adapter.close(50);
      expect(cloud.fallen().filter((line) => line.includes('alarming'))).toHaveLength(1);
    });
  });

  it('reports later lines as lost', async () => {
    await withCloud({}, async ({ log, adapter, failures, delivered }) => {
      await adapter.close();
      log('late', 'error');
      log('later', 'error');
      await until(() => failures.length > 0);
      expect(failures).toEqual([
        { kind: 'closed', count: 2, level: 'error', reason: 'written after close' },
      ]);
      expect(delivered()).toEqual([]);
    });
  });
});

describe('the end of the process, where only memory holds the lines,', () => {
  it('leaves what is undelivered to the fallback, and later lines likewise', async () => {
    await withCloud(IN_MEMORY, async (cloud) => {
      cloud.service.fail({ kind: 'hang', times: 'until-cleared' });
      cloud.log('held', 'debug');
      cloud.adapter.flushSync();
      cloud.log('last words', 'critical');
      cloud.adapter.flushSync();
      expect(cloud.fallen()).toEqual(['{"message":"held"}', '{"message":"last words"}']);
      expect(cloud.failures.map(({ kind, count, level }) => [kind, count, level])).toEqual([
        ['deadline', 1, 'debug'],
        ['deadline', 1, 'critical'],
      ]);
      await cloud.adapter.close();
    });
  });

  it('ends a close that is under way', async () => {
    await withCloud(IN_MEMORY, async ({ log, adapter, service, failures }) => {
      service.fail({ kind: 'hang', times: 'until-cleared' });
      log('held');
      const closed = adapter.close(60_000);
      adapter.flushSync();
      await closed;
      expect(failures.map(({ kind, count }) => [kind, count])).toEqual([['deadline', 1]]);
    });
  });
});

describe('write', () => {
  it('reports an empty line, which the service would refuse', async () => {
    await withCloud({}, async ({ adapter, failures }) => {
      adapter.write('\n', 'info', Date.now(), 'trace-1');
      await adapter.flush();
      expect(failures.map(({ kind, count }) => [kind, count])).toEqual([['rejected', 1]]);
    });
  });

  it.each([Number.NaN, -1, 1.5, 9e15, Infinity])('survives the instant %d', async (timeMs) => {
    await withCloud({ instanceId: 'i-1' }, async ({ log, adapter, delivered }) => {
      log('odd', 'info', timeMs);
      await adapter.flush();
      expect(delivered()).toEqual(['odd']);
    });
  });

  it('works without fallback and without listener', async () => {
    const nothing = { fallback: undefined, onFailure: undefined } as unknown as object;
    await withCloud(nothing, async ({ log, adapter, service }) => {
      service.fail({ kind: 'access-denied', times: 'until-cleared' });
      log('loud', 'error');
      await adapter.close(50);
      expect(adapter.stats().dropped.error).toBe(1);
    });
  });
});
