import { appendFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/time/clock';
import { CREDENTIALS, messages, until, withCloud, type Cloud } from './support/cloud';

// Credentials that are a function cannot be handed to a thread: the engine runs in this one.
const credentials = (): Promise<typeof CREDENTIALS> => Promise.resolve(CREDENTIALS);

let spoolDir: string;
beforeEach(() => (spoolDir = mkdtempSync(join(tmpdir(), 'shared-'))));
afterEach(() => rmSync(spoolDir, { recursive: true, force: true }));

const spools = () => readdirSync(spoolDir).map((name) => join(spoolDir, name));
const until1Spool = () => until(() => spools().length === 1);

/** Heals the service of `cloud`, and lets another adapter deliver its own line and what was left. */
async function deliverWithNext({ service }: Cloud, check: (next: Cloud) => void): Promise<void> {
  service.heal();
  const { endpoint } = service;
  await withCloud({ credentials, spoolDir, endpoint }, async (next) => {
    next.log('next');
    await next.adapter.flush();
    await until1Spool();
    check(next);
  });
}

it('what close left is delivered by the next adapter, also in the same process', async () => {
  await withCloud({ credentials, spoolDir }, async (cloud) => {
    cloud.service.fail({ kind: 'outage' });
    for (const message of messages(20)) cloud.log(message);
    await cloud.adapter.close(100);
    expect(cloud.failures.filter(({ kind }) => kind === 'kept')).toMatchObject([{ count: 20 }]);
    await deliverWithNext(cloud, (next) => {
      expect(cloud.delivered()).toEqual(['next', ...messages(20)]);
      expect(next.adapter.stats()).toMatchObject({ sent: 1, queued: 0 });
    });
    expect(spools()).toEqual([]);
  });
});

it('half a line at the end of what was left is passed over', async () => {
  await withCloud({ credentials, spoolDir }, async (cloud) => {
    cloud.service.fail({ kind: 'outage' });
    cloud.log('whole');
    await cloud.adapter.close(50);
    const [spool = ''] = spools();
    const segment = readdirSync(spool).find((name) => name.endsWith('.spool')) ?? '';
    appendFileSync(join(spool, segment), `${Date.now()}1 last\n${'x'.repeat(100_000)}`);
    await deliverWithNext(cloud, () => {
      expect(cloud.service.events().map(({ message }) => message)).toEqual([
        '{"message":"next"}',
        '{"message":"whole"}',
        'last',
      ]);
    });
  });
});

it('a line larger than the service takes is cut also when it was left', async () => {
  await withCloud({ credentials, spoolDir }, async (cloud) => {
    cloud.service.fail({ kind: 'outage' });
    for (const text of ['before', 'x'.repeat(1_200_000), 'after']) cloud.log(text);
    await cloud.adapter.close(50);
    await deliverWithNext(cloud, () => {
      expect(cloud.service.events().map(({ message }) => JSON.parse(message) as object)).toEqual([
        { message: 'next' },
        { message: 'before' },
        expect.objectContaining({ truncated: true, original_bytes: 1_200_014 }),
        { message: 'after' },
      ]);
    });
  });
});

it('an adapter whose folder was taken away opens a new one', async () => {
  await withCloud({ credentials, spoolDir, durability: 'record' }, async (cloud) => {
    cloud.log('first');
    await cloud.adapter.flush();
    const [spool = ''] = spools();
    renameSync(spool, join(spoolDir, 'elsewhere'));
    const later = jest.spyOn(systemClock, 'now').mockImplementation(() => Date.now() + 11_000);
    cloud.log('second');
    await cloud.adapter.flush();
    later.mockRestore();
    expect(cloud.delivered()).toEqual(['first', 'second']);
    expect(cloud.failures).toMatchObject([
      { kind: 'degraded', reason: 'the folder of the spool was moved, with the lines in it' },
    ]);
  });
});

it('several segments are delivered in order and deleted', async () => {
  await withCloud({ credentials, spoolDir, maxQueuedBytes: 1_048_576 }, async (cloud) => {
    const texts = messages(600).map((message) => message + 'x'.repeat(1_000));
    for (const text of texts) cloud.log(text);
    await cloud.adapter.flush();
    expect(cloud.delivered()).toEqual(texts);
    const [spool = ''] = spools();
    expect(readdirSync(spool).filter((name) => name.endsWith('.spool')).length).toBeLessThan(3);
  });
});

it('the end of the process leaves everything on the disk, since this thread stands still', async () => {
  await withCloud({ credentials, spoolDir }, (cloud) => {
    cloud.log('first');
    cloud.log('loud', 'error');
    cloud.adapter.flushSync();
    cloud.log('last words', 'critical');
    expect(cloud.failures.map(({ kind, count, level }) => [kind, count, level])).toEqual([
      ['kept', 1, 'info'],
      ['kept', 1, 'error'],
      ['kept', 1, 'critical'],
    ]);
    expect(cloud.adapter.stats()).toMatchObject({ queued: 0, bytes: 0 });
    expect(spools()).toHaveLength(1);
    expect(existsSync(join(spools()[0] ?? '', 'owner.json'))).toBe(true);
    return Promise.resolve();
  });
});
