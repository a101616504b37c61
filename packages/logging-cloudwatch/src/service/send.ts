import type {
  CloudWatchLogsClient,
  CloudWatchLogsClientConfig,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Chunk } from '../bytes/chunk';
import type { EventText } from '../bytes/event-text';
import { putBody } from './put-body';
import type { RejectedRange } from './rejected-range';

/** AWS credentials as text. */
export interface CloudWatchCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string;
  /** When temporary credentials end; a provider is asked again before. */
  readonly expiration?: Date;
}

/** Asked when credentials are needed and again when they expire. */
export type CloudWatchCredentialsProvider = () => Promise<CloudWatchCredentials>;

/** One event as PutLogEvents takes it. */
export interface LogEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly message: EventText;
}

/** Where and how calls are made. */
export interface SenderOptions {
  readonly logGroup: string;
  readonly region: string;
  /** Default: what the SDK finds. */
  readonly endpoint?: string;
  /** Default: the SDK's provider chain. */
  readonly credentials?: CloudWatchCredentials | CloudWatchCredentialsProvider;
  /** For the TCP and TLS connection, milliseconds. */
  readonly connectTimeoutMs: number;
  /** For the whole call, from credentials to the last byte of the answer, milliseconds. */
  readonly requestTimeoutMs: number;
}

/** The calls to the service. Each is one attempt and rejects with what the SDK threw. */
export interface Sender {
  put(stream: string, events: readonly LogEvent[]): Promise<RejectedRange>;
  createStream(stream: string): Promise<void>;
  createGroup(): Promise<void>;
  setRetention(days: number): Promise<void>;
  /** How far the service's clock is ahead of ours, milliseconds, as the SDK has learnt it. */
  clockOffsetMs(): number;
  /** Drops the client with its credentials; the next call makes a new one. */
  renew(): void;
  /** Ends the calls under way and refuses new ones. */
  close(): void;
}

/**
 * Makes the calls with the AWS SDK, which is loaded by the first call, not before: a process that
 * never delivers never pays for it.
 */
export function createSender(options: SenderOptions): Sender {
  const { logGroup: logGroupName } = options;
  let sdk: Connection['sdk'] | undefined;
  let client: CloudWatchLogsClient | undefined;
  /** Of a body that the service has taken, for the next one. */
  let spare: Chunk | undefined;
  let isClosed = false;
  let isRenewed = false;

  async function call<T>(
    send: (connection: Connection, abortSignal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    sdk ??= await loadSdk();
    if (isClosed) throw new Error('the sender is closed');
    client ??= new sdk.CloudWatchLogsClient(clientConfig(options, isRenewed));
    const connection = { sdk, client };
    return within(options.requestTimeoutMs, (signal) => send(connection, signal));
  }

  function renew(): void {
    isRenewed = true;
    client?.destroy();
    client = undefined;
  }

  return {
    put: (logStreamName, logEvents) =>
      call(async ({ sdk, client }, abortSignal) => {
        const command = new sdk.PutLogEventsCommand({ logGroupName, logStreamName, logEvents: [] });
        const body = putBody(logGroupName, logStreamName, logEvents, spare);
        spare = undefined;
        command.middlewareStack.add(replaceBody(body.bytes), { step: 'build', priority: 'high' });
        const { rejectedLogEventsInfo: rejected } = await client.send(command, { abortSignal });
        spare = body.chunk;
        return {
          tooNewStart: rejected?.tooNewLogEventStartIndex,
          tooOldEnd: rejected?.tooOldLogEventEndIndex,
          expiredEnd: rejected?.expiredLogEventEndIndex,
        };
      }),
    createStream: (logStreamName) =>
      call(async ({ sdk, client }, abortSignal) => {
        const input = { logGroupName, logStreamName };
        await client.send(new sdk.CreateLogStreamCommand(input), { abortSignal });
      }),
    createGroup: () =>
      call(async ({ sdk, client }, abortSignal) => {
        await client.send(new sdk.CreateLogGroupCommand({ logGroupName }), { abortSignal });
      }),
    setRetention: (retentionInDays) =>
      call(async ({ sdk, client }, abortSignal) => {
        const input = { logGroupName, retentionInDays };
        await client.send(new sdk.PutRetentionPolicyCommand(input), { abortSignal });
      }),
    clockOffsetMs: () => client?.config.systemClockOffset ?? 0,
    renew,
    close() {
      isClosed = true;
      renew();
    },
  };
}

// Built as CommonJS this is a late `require`, which works in every host; Jest has no `import()`.
const loadSdk = () => import('@aws-sdk/client-cloudwatch-logs');

interface Connection {
  readonly sdk: Awaited<ReturnType<typeof loadSdk>>;
  readonly client: CloudWatchLogsClient;
}

/** Sends these bytes instead of what the SDK has written; it signs them afterwards. */
function replaceBody(body: Uint8Array) {
  return <A extends { request: unknown }, O>(next: (args: A) => Promise<O>) =>
    (args: A): Promise<O> => {
      const request = args.request as { body: Uint8Array; headers: Record<string, string> };
      request.body = body;
      request.headers['content-length'] = String(body.length);
      return next(args);
    };
}

/**
 * The SDK reads ~/.aws/credentials once in a process, unless its providers are told otherwise; they
 * get what the client gets. Without it, credentials that were renewed in that file are never seen.
 */
const AFRESH: object = { ignoreCache: true };

function clientConfig(options: SenderOptions, isRenewed: boolean): CloudWatchLogsClientConfig {
  const { region, endpoint, credentials, connectTimeoutMs } = options;
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    // One engine retries, ours: the SDK's would hide attempts and stop after a few dozen.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: connectTimeoutMs },
    ...(isRenewed ? AFRESH : {}),
  };
}

/**
 * Bounds a whole call. The SDK's own time-out ends with the response's headers and does not
 * cover credentials; a body that stalls or a credential source that hangs would hold it forever.
 */
async function within<T>(ms: number, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException(`no complete answer within ${ms} ms`, 'TimeoutError'));
      abort.abort();
    }, ms);
    timer.unref();
  });
  try {
    return await Promise.race([task(abort.signal), timedOut]);
  } finally {
    clearTimeout(timer);
  }
}
