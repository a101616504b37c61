import type { LogSink, OnFailure } from '@dashtam/logging-domain';
import type { CloudWatchCredentials, CloudWatchCredentialsProvider } from '../service/send';

/** See `CommonOptions.durability`. */
export type Durability = 'turn' | 'record' | 'memory';

/** What daily and fixed streams have in common. */
export interface CommonOptions {
  /** Log group: 1 to 512 characters of `A-Z a-z 0-9 _ - / . #`. */
  readonly logGroup: string;
  /** AWS Region. Default: `AWS_REGION`, without it `us-east-1`. */
  readonly region?: string;
  /** URL of the service. Default: what the AWS SDK finds, `AWS_ENDPOINT_URL_CLOUDWATCH_LOGS` included. */
  readonly endpoint?: string;
  /** Credentials or their provider. Default: the AWS SDK's provider chain. */
  readonly credentials?: CloudWatchCredentials | CloudWatchCredentialsProvider;
  /** Waiting lines that trigger a delivery; no cap of a put. 1 to 10,000. Default 100. */
  readonly batchSize?: number;
  /** Age of the oldest waiting line that triggers a delivery. 1 to 300,000 ms. Default 5,000. */
  readonly batchIntervalMs?: number;
  /** Retention of a group that this adapter creates, one of the service's values. Default 30. */
  readonly retentionDays?: number;
  /**
   * What of the undelivered lines survives the death of the process (not of the host):
   * - `turn`: everything but the current turn of the event loop below ERROR, in a spool on the disk
   * - `record`: everything; each line is appended before `write` returns
   * - `memory`: nothing; no disk is touched, and delivery runs on the caller's thread
   *
   * Default `turn`.
   */
  readonly durability?: Durability;
  /**
   * Absolute path of an existing or new folder for spools, on a volume where lines must outlive a
   * container.
   * Default: a folder of the user's under the system's temporary folder, then `/dev/shm`.
   */
  readonly spoolDir?: string;
  /**
   * UTF-8 bytes of undelivered lines, 64 KiB to 1 GiB. Default 512 MiB or a tenth of the disk for
   * a spool, 32 MiB in memory.
   */
  readonly maxQueuedBytes?: number;
  /** For the connection of one call. 1 to 15,000 ms. Default 3,000. */
  readonly connectTimeoutMs?: number;
  /** For the whole of one call, hard. 1 to 15,000 ms. Default 10,000. */
  readonly requestTimeoutMs?: number;
  /**
   * With it, `logs_dropped` is the metric `LogsDropped` in the namespace `Dashtam`, without
   * dimensions and, unless this is empty, with these. Up to 30 of 1 to 1,024 characters of ASCII.
   * Default: no metric.
   */
  readonly metricDimensions?: Readonly<Record<string, string>>;
  /**
   * Takes WARNING and above while delivery fails, and what `close` could not deliver. It stays
   * its owner's: the adapter never closes it, and calls its `flushSync` only at the end of the
   * process. Default: none.
   */
  readonly fallback?: LogSink;
  /** Told of every loss and of degradation. Default: nobody is told; `stats()` counts. */
  readonly onFailure?: OnFailure;
}

/** A daily stream of each instance: `{instanceId}/{YYYY-MM-DD}` by the record's UTC date. */
interface DailyStream {
  /**
   * Who writes; `:` and `*`, which a stream name may not hold, become `-`. This or `logStream` is
   * given, not both.
   */
  readonly instanceId: string;
  readonly logStream?: never;
}

/** One stream for good, for processes that may only put into a stream made for them. */
interface FixedStream {
  readonly instanceId?: never;
  /** Log stream: 1 to 512 characters without `:` and `*`. This or `instanceId` is given, not both. */
  readonly logStream: string;
}

/** Options of the `CloudWatchAdapter`. */
export type CloudWatchOptions = CommonOptions & (DailyStream | FixedStream);
