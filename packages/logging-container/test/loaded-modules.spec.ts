import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { runFixture } from './run-fixture';

interface Loaded {
  readonly imported: readonly string[];
  readonly used: readonly string[];
}

const isAwsSdk = (file: string) => /[\\/](@aws-sdk|@smithy)[\\/]/.test(file);

async function loaded(env: Record<string, string>): Promise<Loaded> {
  const { report } = await runFixture('loaded-modules', { env });
  return JSON.parse(report) as Loaded;
}

it.each(['development', 'testing', 'ci'])(
  'a process in %s never loads the AWS SDK',
  async (ENVIRONMENT) => {
    const { imported, used } = await loaded({ ENVIRONMENT });
    expect(imported.some((file) => file.includes('logging-cloudwatch'))).toBe(true);
    expect([...imported, ...used].filter(isAwsSdk)).toEqual([]);
  },
);

it('in production only the delivery thread loads it', async () => {
  const emulator = await startCloudWatchEmulator();
  const { imported, used } = await loaded(cloudWatchEnv(emulator));
  expect(emulator.events()).toHaveLength(1);
  await emulator.close();
  expect([...imported, ...used].filter(isAwsSdk)).toEqual([]);
});
