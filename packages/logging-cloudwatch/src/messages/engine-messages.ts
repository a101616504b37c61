import type { LogLevel, SinkFailureKind } from '@dashtam/logging-domain';
import type { Identity, SpoolTarget } from '../spool/owner';
import type { CloudWatchCredentials } from '../service/send';
import type { SpoolRoot } from '../spool/spool-folder';

/** What an engine needs to begin; all of it can be cloned into another thread. */
export interface EngineBoot {
  /** The spool to deliver. */
  readonly folder: string;
  /** Where spools of dead processes are looked for. */
  readonly roots: readonly SpoolRoot[];
  /** Memory of the `SpoolCounters`. */
  readonly buffer: SharedArrayBuffer;
  readonly readAheadBytes: number;
  readonly target: SpoolTarget;
  readonly identity: Identity;
  /** Of the engine's own lines. */
  readonly traceId: string;
  readonly credentials?: CloudWatchCredentials | undefined;
  readonly connectTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly retentionDays: number;
  readonly batchSize: number;
  readonly batchIntervalMs: number;
  /** Of the metric `LogsDropped`; undefined for no such metric. */
  readonly metricDimensions: Readonly<Record<string, string>> | undefined;
}

/** What the caller's thread tells the engine. */
export type ToEngine =
  /** There is something to read. */
  | { readonly type: 'wake' }
  /** Somebody waits until everything is delivered. */
  | { readonly type: 'drain'; readonly deadlineMs: number }
  /** Send back the lines of WARNING and above between these positions: delivery is failing. */
  | { readonly type: 'divert'; readonly from: number; readonly through: number }
  /** Look for spools of dead processes, although there is nothing of one's own to deliver. */
  | { readonly type: 'adopt' }
  /** The variables of the AWS SDK as they are now: they may hold new credentials. */
  | { readonly type: 'environment'; readonly variables: Readonly<Record<string, string>> }
  /** Lines were lost; tell so in the stream once the service takes lines. */
  | { readonly type: 'dropped'; readonly lines: Readonly<Partial<Record<LogLevel, number>>> }
  /** End; nothing is attempted any more. */
  | { readonly type: 'stop' };

/** A line on its way to the fallback. */
export type DivertedLine = readonly [message: string, level: LogLevel, timeMs: number];

/** What the engine tells the caller's thread. */
export type FromEngine =
  /** The position of what is settled has moved. */
  | { readonly type: 'settled' }
  | {
      readonly type: 'lost';
      readonly kind: SinkFailureKind;
      readonly level: LogLevel;
      readonly lines: number;
      readonly reason: string;
    }
  | { readonly type: 'failing'; readonly reason: string }
  | { readonly type: 'recovered' }
  /** What a dead process left cannot be delivered for now. */
  | { readonly type: 'inheritance-failing'; readonly reason: string }
  /** Nothing of dead processes is on its way any more. */
  | { readonly type: 'inherited' }
  | { readonly type: 'divert'; readonly lines: readonly DivertedLine[] }
  /** The spool is no longer ours: another process took us for dead. */
  | { readonly type: 'orphaned' }
  | { readonly type: 'stopped' };

/** What the engine tells of its work; that it has stopped is the business of whoever keeps it. */
export type EngineNews = Exclude<FromEngine, { readonly type: 'stopped' }>;
