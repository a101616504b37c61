import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { records, runFixture } from './run-fixture';

it('lines that CloudWatch never took are on stderr, each once, with one line that says so', async () => {
  const emulator = await startCloudWatchEmulator();
  emulator.fail({ kind: 'outage' });
  const env = { ...cloudWatchEnv(emulator), SERVICE_NAME: 'accounts' };
  const { code, stdout, stderr } = await runFixture('undelivered', { env });
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
