import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CREDENTIALS } from './support/cloud';

const run = promisify(execFile);

/** Runs a fixture to its end with plain Node; rejects when it does not end by itself. */
async function runFixture(name: string, service: CloudWatchEmulator): Promise<string> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: service.endpoint,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  };
  const file = join(__dirname, 'fixtures', name);
  const { stdout } = await run(process.execPath, [file], { env, timeout: 20_000 });
  return stdout;
}

describe('a process with the adapter', () => {
  let service: CloudWatchEmulator;

  beforeEach(async () => {
    service = await startCloudWatchEmulator();
  });

  afterEach(() => service.close());

  it('never loads the AWS SDK on the thread that logs, and delivers where the environment says', async () => {
    const told = JSON.parse(await runFixture('writes-then-flushes.cjs', service)) as object;
    expect(told).toEqual({ before: 0, isLoadedAfter: false });
    expect(service.events().map(({ message }) => message)).toEqual([
      '{"message":"from a child process"}',
    ]);
  });

  it('is not kept alive by lines that nobody flushes, and loses none of them', async () => {
    expect(await runFixture('writes-and-ends.cjs', service)).toBe('end of main');
    expect(service.events().map(({ message }) => message)).toEqual(['{"message":"never flushed"}']);
  });
});
