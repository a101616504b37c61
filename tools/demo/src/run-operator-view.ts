import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CloudWatchLogsClient, AssociateKmsKeyCommand } from '@aws-sdk/client-cloudwatch-logs';
import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { runApp } from './run-on-cloudwatch';

const CLI_FILE = join(__dirname, '../../../packages/logging-cli/dist/main.js');
const LOG_GROUP = '/dashtam/production/app';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/demo';
/** What a role that may put lines and create streams may not do. */
const DENIED = ['CreateLogGroup', 'DeleteLogStream'];

/**
 * Runs the app in production once more, and shows what the operator's command line says of it:
 * the doctor's report and the cost table.
 *
 * @returns what differs from what was claimed, one sentence each; empty when all is well
 */
export async function runOperatorView(write: (text: string) => void): Promise<readonly string[]> {
  const emulator = await startCloudWatchEmulator();
  try {
    await runApp(emulator, 'INFO');
    await lockDown(emulator);
    const env = {
      ENVIRONMENT: 'production',
      INSTANCE_ID: 'demo-1',
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
    };
    const differences: string[] = [];
    for (const args of [['doctor'], ['cost', '--log-group', LOG_GROUP, '--period', '1m']]) {
      write(`\n$ dashtam-logging ${args.join(' ')}\n`);
      const code = await runShown(args, env, write);
      if (code !== 0) differences.push(`dashtam-logging ${args.join(' ')} ended with ${code}`);
    }
    return differences;
  } finally {
    await emulator.close();
  }
}

/** What whoever provisions the account does: a key for the group, and no more rights than needed. */
async function lockDown(emulator: CloudWatchEmulator): Promise<void> {
  const client = new CloudWatchLogsClient({
    endpoint: emulator.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  });
  await client.send(new AssociateKmsKeyCommand({ logGroupName: LOG_GROUP, kmsKeyId: KEY }));
  client.destroy();
  for (const action of DENIED) {
    emulator.fail({ kind: 'access-denied', action, times: 'until-cleared' });
  }
}

/** As an operator runs it: a process of its own, with no terminal. */
async function runShown(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  write: (text: string) => void,
): Promise<number | null> {
  const child = spawn(process.execPath, [CLI_FILE, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', write);
  return await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
}
