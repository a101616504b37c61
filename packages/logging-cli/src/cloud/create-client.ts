import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { usageError } from '../cli-error';
import type { Terminal } from '../terminal';
import type { CloudOptions } from './cloud-options';

// Most command lines need no AWS; the SDK is loaded by those that do.
const loadSdk = () => import('@aws-sdk/client-cloudwatch-logs');

/** The AWS SDK and a client of it. */
export interface CloudConnection {
  readonly sdk: Awaited<ReturnType<typeof loadSdk>>;
  readonly client: CloudWatchLogsClient;
}

const CONNECT_MS = 3_000;
const REQUEST_MS = 30_000;
/** The emulator takes any credentials unless it was told which. */
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * Connects to CloudWatch Logs as the options say, else as the variables of the AWS SDK do. On this
 * machine (the emulator) no credentials are needed. Only this loads the SDK.
 */
export async function connect(
  { region, endpoint: named }: Pick<CloudOptions, 'region' | 'endpoint'>,
  env: Terminal['env'],
): Promise<CloudConnection> {
  const endpoint = named ?? text(env['AWS_ENDPOINT_URL_CLOUDWATCH_LOGS']);
  const sdk = await loadSdk();
  const isLocal = endpoint !== undefined && isLoopback(endpoint);
  const credentials = credentialsOf(env) ?? (isLocal ? LOCAL_CREDENTIALS : undefined);
  const client = new sdk.CloudWatchLogsClient({
    region: region ?? text(env['AWS_REGION']) ?? 'us-east-1',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials && { credentials }),
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
  });
  return { sdk, client };
}

function credentialsOf(env: Terminal['env']) {
  const accessKeyId = text(env['AWS_ACCESS_KEY_ID']);
  const secretAccessKey = text(env['AWS_SECRET_ACCESS_KEY']);
  const sessionToken = text(env['AWS_SESSION_TOKEN']);
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

function isLoopback(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) {
    throw usageError(
      `The endpoint is '${endpoint}', allowed is a URL such as http://localhost:4588`,
    );
  }
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(endpoint).hostname);
}

/** An empty variable counts as unset. */
function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
