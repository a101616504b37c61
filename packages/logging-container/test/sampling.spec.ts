import { randomBytes } from 'node:crypto';
import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { records, runFixture } from './run-fixture';

it('two processes keep and drop the same traces, whatever the form of their ids', async () => {
  const traceIds = [
    ...Array.from({ length: 200 }, () => randomBytes(16).toString('hex')),
    ...Array.from({ length: 200 }, (_, at) => `request-${at}`),
  ];
  const run = (env: Record<string, string>) =>
    runFixture('logs-in-traces', { args: traceIds, env: { LOG_SAMPLING: 'info=50%', ...env } });
  const [first, second] = await Promise.all([
    run({ ENVIRONMENT: 'ci', SERVICE_NAME: 'accounts' }),
    run({ ENVIRONMENT: 'production', LOG_SINK: 'stdout', INSTANCE_ID: 'other' }),
  ]);
  const kept = records(first.stdout).map(({ trace_id }) => trace_id);
  expect(records(second.stdout).map(({ trace_id }) => trace_id)).toEqual(kept);
  // Of a fair draw, all but one in a million runs are well within.
  for (const prefix of [/^[\da-f]{32}$/, /^request-/]) {
    const ofForm = kept.filter((traceId) => prefix.test(String(traceId)));
    expect(ofForm.length).toBeGreaterThan(60);
    expect(ofForm.length).toBeLessThan(140);
  }
  for (const { sampling_rate } of records(first.stdout)) expect(sampling_rate).toBe(0.5);
});

it('released lines reach CloudWatch in the order of their own instants', async () => {
  const emulator = await startCloudWatchEmulator();
  await runFixture('fails-late', { env: { ...cloudWatchEnv(emulator), LOG_SAMPLING: 'on' } });
  const events = emulator.events();
  await emulator.close();
  const lines = events.map(({ message, timestamp }) => ({
    ...(JSON.parse(message) as { readonly message: string; readonly timestamp: string }),
    instant: new Date(timestamp).toISOString(),
  }));
  expect(lines.map(({ message }) => message)).toEqual([
    'Started',
    'Detail 1',
    'Event 1',
    'Meanwhile',
    'Detail 2',
    'Failed',
  ]);
  for (const line of lines) expect(line).toMatchObject({ timestamp: line.instant });
  expect(new Set(lines.map(({ instant }) => instant)).size).toBe(6);
});
