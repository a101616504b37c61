import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { runFixture } from './run-fixture';

interface Loaded {
  readonly imported: readonly string[];
  readonly used: readonly string[];
}

const isAwsSdk = (file: string) => /[\\/](@aws-sdk|@smithy)[\\/]/.test(file);
const isCloudWatch = (file: string) => /[\\/]logging-cloudwatch[\\/]/.test(file);
const isOpenTelemetry = (file: string) => /[\\/]@opentelemetry[\\/]/.test(file);

async function loaded(env: Record<string, string>): Promise<Loaded> {
  const { report } = await runFixture('loaded-modules', { env });
  return JSON.parse(report) as Loaded;
}

it.each(['development', 'testing', 'ci'])(
  'a process in %s never loads the CloudWatch adapter, the AWS SDK and OpenTelemetry',
  async (ENVIRONMENT) => {
    const { imported, used } = await loaded({ ENVIRONMENT });
    const isUnused = (file: string) =>
      isCloudWatch(file) || isAwsSdk(file) || isOpenTelemetry(file);
    expect(imported.some((file) => file.includes('logging-console'))).toBe(true);
    expect([...imported, ...used].filter(isUnused)).toEqual([]);
  },
);

it('in production only the delivery thread loads the AWS SDK', async () => {
  const emulator = await startCloudWatchEmulator();
  const { imported, used } = await loaded(cloudWatchEnv(emulator));
  expect(emulator.events()).toHaveLength(1);
  await emulator.close();
  expect(imported.filter(isCloudWatch)).toEqual([]);
  expect(used.some(isCloudWatch)).toBe(true);
  expect([...imported, ...used].filter(isAwsSdk)).toEqual([]);
});
