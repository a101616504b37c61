import type { AlarmDefinition } from './alarms/alarm-definition';
import type { AlarmReport } from './alarms/alarm-store';
import type { ReceivedCall } from './call-log';
import type { Fault } from './faults/fault';
import type { Datapoint } from './metrics/datapoints';
import type { MetricError } from './metrics/metric-store';
import type { MetricIdentity } from './metrics/metric-identity';
import type { StatisticsQuery } from './metrics/read-statistics';
import type { EmulatorCredentials } from './wire/verify-signature';

/** Settings of `startCloudWatchEmulator`; all may be left out. */
export interface CloudWatchEmulatorOptions {
  /** TCP port, 0 to 65535. Default 0, which takes a free one. */
  readonly port?: number;
  /** The address to listen on. Default `127.0.0.1`. */
  readonly host?: string;
  /** The Region in ARNs and, with `credentials`, in signatures. Default `us-east-1`. */
  readonly region?: string;
  /** The account in ARNs. Default `123456789012`. */
  readonly accountId?: string;
  /** The service's clock, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** With these every request must carry a right SigV4 signature. Default: none is looked at. */
  readonly credentials?: EmulatorCredentials;
  /** Whether `calls()` holds request bodies. Default true; false saves memory in long runs. */
  readonly keepBodies?: boolean;
  /**
   * Whether accepted events can be read, by `events()` and through the API, and their metrics.
   * Default true; with false only `onEvents` sees them, which keeps memory flat in runs of millions.
   */
  readonly keepEvents?: boolean;
  /**
   * Told of the events of each accepted batch before it is answered, in the order of acceptance.
   * What it throws becomes a 500. Default: nobody is told.
   */
  readonly onEvents?: (events: readonly AcceptedEvent[]) => void;
}

/** An event that the emulator accepted. */
export interface AcceptedEvent {
  readonly logGroupName: string;
  readonly logStreamName: string;
  /** When it happened, as the client said, epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
  /** When the emulator accepted it, epoch milliseconds. */
  readonly ingestionTime: number;
}

/** Which events `events()` returns. */
export interface EventSelection {
  readonly logGroupName?: string;
  readonly logStreamName?: string;
}

/** A running CloudWatch Logs emulator. */
export interface CloudWatchEmulator {
  /** The URL to give to an SDK as its endpoint, for example `http://127.0.0.1:49152`. */
  readonly endpoint: string;
  /** The TCP port it listens on. */
  readonly port: number;
  /**
   * Every event accepted so far, in the order of acceptance, also those of groups and streams that
   * were deleted since: what a client was told to be stored.
   */
  events(selection?: EventSelection): readonly AcceptedEvent[];
  /** Every API call received so far, in the order of arrival. */
  calls(): readonly ReceivedCall[];
  /** Every metric that was extracted from events so far, in the order of its first sample. */
  metrics(): readonly MetricIdentity[];
  /**
   * A statistic of one metric, over time. Dimensions are matched exactly, as in the service: a
   * metric that has more of them is another metric.
   *
   * @throws RangeError for a statistic that is not emulated
   */
  statistics(query: StatisticsQuery): readonly Datapoint[];
  /** The events that say they carry metrics, but not as the specification has it. */
  metricErrors(): readonly MetricError[];
  /**
   * Takes an alarm, as PutMetricAlarm does.
   *
   * @throws ApiError `ValidationError` for one that the service refuses
   */
  putAlarm(alarm: AlarmDefinition): void;
  /** All alarms as they stand now, by the emulator's clock, sorted by name. */
  alarms(): readonly AlarmReport[];
  /** Queues a fault for calls to come. Faults strike in the order they were queued. */
  fail(fault: Fault): void;
  /** Forgets all faults and ends an outage. Calls that hang keep hanging. */
  heal(): void;
  /** Stops listening and closes every connection. May be called again. */
  close(): Promise<void>;
}
