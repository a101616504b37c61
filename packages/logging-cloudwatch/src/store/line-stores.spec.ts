import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { createRecordingSink } from '@dashtam/logging-testing';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CREDENTIALS, GROUP, until } from '../../test/support/cloud';
import { leaveSpool } from '../../test/support/left-spool';
import { HandedLine } from '../line/handed-line';
import { LossReport } from '../health/loss-report';
import type { CommonOptions } from '../options/cloudwatch-options';
import { resolveOptions } from '../options/resolve-options';
import { systemClock } from '../time/clock';
import { LineStores } from './line-stores';

let service: CloudWatchEmulator;
let folder: string;
let spoolDir: string;

beforeAll(async () => {
  service = await startCloudWatchEmulator();
});
afterAll(() => service.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
  spoolDir = join(folder, 'configured');
});
afterEach(() => {
  service.heal();
  rmSync(folder, { recursive: true });
});

/** Places whose engines run on this thread, as with every provider of credentials. */
function createStores(logStream: string, options: Partial<CommonOptions> = {}) {
  const failures: SinkFailure[] = [];
  const fallback = createRecordingSink();
  let skewMs = 0;
  const clock = { ...systemClock, now: () => Date.now() + skewMs };
  const losses = new LossReport((failure) => failures.push(failure), clock);
  const stores = new LineStores({
    options: resolveOptions({
      ...{ logGroup: GROUP, logStream, spoolDir, fallback, endpoint: service.endpoint },
      credentials: () => Promise.resolve(CREDENTIALS),
      ...options,
    }),
    ...{ losses, clock },
  });
  return {
    ...{ stores, failures, fallback },
    write: (message: string, level: LogLevel = 'info'): void => {
      stores.write(new HandedLine(message, level, Date.now(), 't'));
    },
    delivered: () => service.events({ logStreamName: logStream }).map(({ message }) => message),
    /** As after so many milliseconds. */
    later: (ms: number) => void (skewMs += ms),
    end: async (): Promise<void> => {
      stores.giveUp('the test is over');
      await stores.end();
    },
  };
}

describe('lines wait', () => {
  it('in the configured folder, which is made', async () => {
    const { stores, write, delivered, failures, end } = createStores('configured');
    expect([stores.length, stores.oldest]).toEqual([0, undefined]);
    write('a');
    expect(readdirSync(spoolDir)).toHaveLength(1);
    expect([stores.length, stores.oldest]).toEqual([1, { traceId: 't' }]);
    await stores.drain(10_000);
    await end();
    expect([delivered(), failures, readdirSync(spoolDir)]).toEqual([['a'], [], []]);
  });

  it('in the temporary folder where that cannot be made, which listener and fallback are told', async () => {
    writeFileSync(join(folder, 'file'), '');
    const beneath = join(folder, 'file', 'spools');
    const { stores, write, delivered, failures, fallback, end } = createStores('temporary', {
      spoolDir: beneath,
    });
    write('a');
    await stores.drain(10_000);
    await end();
    expect(delivered()).toEqual(['a']);
    expect(failures).toMatchObject([{ kind: 'degraded', count: 0 }]);
    expect(failures[0]?.reason).toMatch(`no spool in ${beneath}: Error: ENOTDIR`);
    expect(fallback.lines().map((line) => JSON.parse(line) as object)).toEqual([
      {
        timestamp: expect.any(String) as string,
        level: 'WARNING',
        message: 'CloudWatch delivery is degraded',
        error_message: failures[0]?.reason,
        trace_id: 't',
      },
    ]);
  });

  it('in memory where no disk is wanted', async () => {
    const { stores, write, delivered, end } = createStores('memory', { durability: 'memory' });
    write('a');
    expect(stores.stats()).toMatchObject({ queued: 1, bytes: 1 });
    stores.drainSync(0);
    stores.releaseSync();
    await stores.drain(10_000);
    await end();
    expect([delivered(), readdirSync(folder)]).toEqual([['a'], []]);
  });

  it('in a new spool when another process has taken the old one with its lines', async () => {
    service.fail({ kind: 'outage' });
    const { stores, write, delivered, failures, fallback, later, end } = createStores('moved', {
      durability: 'record',
    });
    write('a');
    await until(() => failures.length > 0);
    const [name = ''] = readdirSync(spoolDir);
    renameSync(join(spoolDir, name), join(folder, name));
    // A process looks again when it may have been stopped for so long.
    later(11_000);
    write('b');
    expect(failures.at(-1)).toMatchObject({ kind: 'degraded' });
    expect(readdirSync(spoolDir)).toHaveLength(1);
    service.heal();
    await stores.drain(10_000);
    expect(delivered()).toEqual(['b']);
    // The failure of the old spool is over with the first success of the new one.
    write('c', 'warning');
    await stores.drain(10_000);
    await end();
    expect(fallback.lines()).not.toContain('c\n');
  });
});

describe('what dead processes left', () => {
  it('is delivered although nothing is written', async () => {
    const { stores, delivered, end } = createStores('heir');
    stores.adopt();
    await stores.inherited(1);
    // Nobody had left anything: no place was opened.
    expect(readdirSync(folder)).toEqual([]);
    const target = {
      ...{ region: 'us-east-1', logGroup: GROUP, logStream: 'left', endpoint: service.endpoint },
    };
    mkdirSync(spoolDir);
    leaveSpool(spoolDir, { target, messages: ['left'], timeMs: Date.now() });
    stores.adopt();
    await until(() => service.events({ logStreamName: 'left' }).length === 1);
    await stores.inherited(10_000);
    expect(delivered()).toEqual([]);
    await end();
  });

  it('is none of the business of an adapter that wants no disk', async () => {
    const { stores, end } = createStores('no heir', { durability: 'memory' });
    mkdirSync(spoolDir);
    leaveSpool(spoolDir, { messages: ['left'] });
    stores.adopt();
    await stores.inherited(1);
    expect(readdirSync(spoolDir)).toHaveLength(1);
    await end();
  });
});

it('the fallback gets single lines, and what it holds is put where it survives', async () => {
  const { stores, fallback, end } = createStores('fallback');
  const line = {
    message: 'a',
    level: 'info',
    timeMs: 1,
    traceId: 't',
    isOnFallback: false,
  } as const;
  stores.divert({ ...line });
  stores.flushFallbackSync();
  expect(fallback.lines()).toEqual(['a\n']);
  await end();
});
