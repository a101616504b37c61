import { Command, InvalidArgumentError } from 'commander';
import type { CloudWatchEmulator } from './cloudwatch-emulator';
import { startCloudWatchEmulator } from './start-cloudwatch-emulator';

interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly region: string;
}

/**
 * Runs the command line: starts an emulator, prints how to point a program at it, and stops on
 * SIGINT or SIGTERM. A port that cannot be had is told on stderr and ends with exit code 1.
 */
export async function runCli(argv: readonly string[]): Promise<void> {
  await new Command('cloudwatch-emulator')
    .description('A local CloudWatch Logs server that enforces the documented limits.')
    .option('-p, --port <port>', 'TCP port to listen on, 0 for any free one', parsePort, 4588)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--region <region>', 'Region in ARNs', 'us-east-1')
    .action(serve)
    .parseAsync(argv);
}

async function serve({ port, host, region }: CliOptions): Promise<void> {
  try {
    const emulator = await startCloudWatchEmulator({ port, host, region, keepBodies: false });
    process.stdout.write(instructions(emulator, region));
    const stop = (): void => void emulator.close();
    process.once('SIGINT', stop).once('SIGTERM', stop);
  } catch (error) {
    process.stderr.write(`cloudwatch-emulator: cannot listen: ${String(error)}\n`);
    process.exitCode = 1;
  }
}

function instructions({ endpoint }: CloudWatchEmulator, region: string): string {
  return [
    `CloudWatch Logs emulator listening on ${endpoint}`,
    '',
    'Point an AWS SDK or the AWS CLI at it:',
    `  export AWS_ENDPOINT_URL_CLOUDWATCH_LOGS=${endpoint}`,
    `  export AWS_ENDPOINT_URL_CLOUDWATCH=${endpoint}`,
    `  export AWS_REGION=${region} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`,
    '',
    'Events live in memory. Stop with Ctrl-C.',
    '',
  ].join('\n');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Allowed is a whole number from 0 to 65535.');
  }
  return port;
}
