import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  type CloudWatchLogsClientConfig,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  startCloudWatchEmulator,
  type CloudWatchEmulator,
  type CloudWatchEmulatorOptions,
} from '../src';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** The group and stream that most tests write to. */
export const NAMES = { logGroupName: '/app/test', logStreamName: 'host/2026-01-01' };

/** 2026-01-01 00:00 UTC, a clock that tests start from. */
export const NEW_YEAR_MS = Date.UTC(2026, 0, 1);

/** An emulator, the real SDK connected to it, and the end of both. */
export interface Connected {
  readonly emulator: CloudWatchEmulator;
  readonly client: CloudWatchLogsClient;
  readonly end: () => Promise<void>;
}

/** Starts an emulator and connects the real SDK, which tries every call once. */
export async function connect(
  options: CloudWatchEmulatorOptions = {},
  config: CloudWatchLogsClientConfig = {},
): Promise<Connected> {
  const emulator = await startCloudWatchEmulator(options);
  const client = new CloudWatchLogsClient({
    region: 'us-east-1',
    endpoint: emulator.endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    ...config,
  });
  const end = async (): Promise<void> => {
    client.destroy();
    await emulator.close();
  };
  return { emulator, client, end };
}

/** The same, with the group and the stream of `NAMES` in place. */
export async function connectToStream(
  options: CloudWatchEmulatorOptions = {},
  config: CloudWatchLogsClientConfig = {},
): Promise<Connected> {
  const connected = await connect(options, config);
  await connected.client.send(new CreateLogGroupCommand(NAMES));
  await connected.client.send(new CreateLogStreamCommand(NAMES));
  return connected;
}

/** Resolves with what a promise rejects with, and fails the test if it does not reject. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('expected a rejection');
  return outcome;
}
