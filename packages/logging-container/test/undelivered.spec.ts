import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { records, runFixture } from './run-fixture';

const KEPT = 'Log lines kept for the next start';

it('lines in memory that CloudWatch never took are on stderr, each once, with one line that says so', async () => {
  const emulator = await startCloudWatchEmulator();
  emulator.fail({ kind: 'outage' });
  const env = { ...cloudWatchEnv(emulator), SERVICE_NAME: 'accounts' };
  const { code, stdout, stderr } = await runFixture('undelivered', { args: ['memory'], env });
  await emulator.close();

  expect([code, stdout]).toEqual([0, '']);
  const lines = records(stderr);
  const indexes = lines.filter(({ message }) => message === 'Line').map(({ index }) => index);
  expect(indexes.toSorted()).toEqual([0, 1, 2, 3]);
  expect(lines.filter(({ message }) => message === 'Log lines lost')).toEqual([
    {
      timestamp: expect.any(String) as string,
      level: 'ERROR',
      message: 'Log lines lost',
      service: 'accounts',
      failure: 'deadline',
      lost: { info: 3, error: 1 },
      reason: expect.any(String) as string,
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    },
  ]);
});

it('a spool that cannot be where it should be is told on stderr, once', async () => {
  const emulator = await startCloudWatchEmulator();
  const env = { ...cloudWatchEnv(emulator), LOG_SPOOL_DIR: join(__filename, 'spools') };
  const { code, stderr } = await runFixture('undelivered', { args: ['turn'], env });
  const delivered = emulator.events().map(({ message }) => JSON.parse(message) as object);
  await emulator.close();
  expect(code).toBe(0);
  expect(delivered.filter((line) => 'index' in line)).toHaveLength(4);
  expect(records(stderr)).toEqual([
    expect.objectContaining({
      level: 'WARNING',
      message: 'CloudWatch delivery is degraded',
      error_message: expect.stringContaining(`no spool in ${env.LOG_SPOOL_DIR}: `) as string,
    }),
  ]);
});

it('lines in LOG_SPOOL_DIR that CloudWatch did not take are delivered by the next start', async () => {
  const emulator = await startCloudWatchEmulator();
  const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
  const env = { ...cloudWatchEnv(emulator), LOG_SPOOL_DIR: spoolDir };
  emulator.fail({ kind: 'outage' });
  const first = await runFixture('undelivered', { args: ['turn'], env });
  const late = records(first.stderr).filter(({ message }) => message === KEPT);
  expect([first.code, late]).toMatchObject([
    0,
    [{ level: 'WARNING', kept: { info: 3, error: 1 } }],
  ]);
  expect(emulator.events()).toEqual([]);

  emulator.heal();
  const second = await runFixture('undelivered', { args: ['turn'], env });
  expect([second.code, second.stderr]).toEqual([0, '']);
  expect(readdirSync(spoolDir)).toEqual([]);
  const indexes = emulator
    .events()
    .map(({ message }) => (JSON.parse(message) as { index?: number }).index ?? -1)
    .filter((index) => index >= 0);
  expect(indexes.toSorted()).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  await emulator.close();
  rmSync(spoolDir, { recursive: true });
}, 30_000);
