import type { Clock } from '../time/clock';
import type { Degradation } from '../health/degradation';
import {
  startInline,
  startThread,
  type EngineHost,
  type EngineListener,
} from '../engine/engine-host';
import type { EngineBoot } from '../messages/engine-messages';
import type { LossReport } from '../health/loss-report';
import { currentIdentity, type SpoolTarget } from '../spool/owner';
import { Ownership } from '../spool/ownership';
import type { ResolvedOptions } from '../options/resolve-options';
import {
  capacityOf,
  createSpoolFolder,
  removeSpool,
  spoolRoots,
  writeOwner,
  type SpoolRoot,
} from '../spool/spool-folder';
import { readAheadBytes } from '../spool/segment';
import { SpoolCounters } from '../spool/spool-counters';
import { SpoolStore } from './spool-store';
import { SpoolWriter } from '../spool/spool-writer';

/** What a spool is opened with. */
export interface OpenSpoolParts {
  readonly options: ResolvedOptions;
  readonly losses: LossReport;
  readonly degradation: Degradation;
  readonly clock: Clock;
  /** Of the first line. */
  readonly traceId: string;
  readonly isNext: () => boolean;
  readonly onEnd: (reason: string, left: Buffer, isRootGood: boolean) => void;
}

/** A thread that died this often is followed by an engine on the caller's thread. */
const THREADS = 3;

/** Where the lines of an adapter belong. */
export function targetOf(options: ResolvedOptions): SpoolTarget {
  const { region, logGroup, instanceId, logStream } = options;
  // Which endpoint the SDK will find decides, too: two services must not mix.
  const endpoint = options.endpoint ?? configuredEndpoint();
  return { region, endpoint, logGroup, instanceId, logStream };
}

function configuredEndpoint(): string | undefined {
  return process.env['AWS_ENDPOINT_URL_CLOUDWATCH_LOGS'] ?? process.env['AWS_ENDPOINT_URL'];
}

/**
 * Opens a spool under `root`, with the engine that will deliver it.
 *
 * @throws Error that says why there can be none here
 */
export function openSpool(root: SpoolRoot, parts: OpenSpoolParts): SpoolStore {
  const { options, losses, clock } = parts;
  const target = targetOf(options);
  const identity = currentIdentity();
  const folder = createSpoolFolder(root, { identity, target });
  const counters = new SpoolCounters();
  const capacityBytes = options.maxQueuedBytes ?? capacityOf(root);
  const boot = {
    ...bootOf(parts),
    folder,
    roots: spoolRoots(options.spoolDir),
    buffer: counters.buffer,
    identity,
    readAheadBytes: readAheadBytes(capacityBytes),
  };
  const store: SpoolStore = new SpoolStore({
    ...parts,
    writer: new SpoolWriter({
      ...{ folder, counters, capacityBytes },
      onOverflow: (level, lines) => {
        losses.add('overflow', level, `the spool of ${capacityBytes} bytes is full`, lines);
        store.dropped(level, lines);
      },
    }),
    counters,
    ownership: new Ownership(folder, clock, false),
    batchSize: options.batchSize,
    place: root.path,
    isEveryLineDurable: options.durability === 'record',
    start: (listener, deaths) => startEngine({ ...boot, target }, parts, listener, deaths),
    release(isDone) {
      if (isDone) removeSpool(folder);
      else leave(folder, target);
    },
  });
  return store;
}

function bootOf({ options, traceId }: OpenSpoolParts) {
  const { connectTimeoutMs, requestTimeoutMs, retentionDays, batchSize, batchIntervalMs } = options;
  const { metricDimensions } = options;
  const credentials = typeof options.credentials === 'function' ? undefined : options.credentials;
  return {
    ...{ credentials, connectTimeoutMs, requestTimeoutMs, retentionDays },
    ...{ batchSize, batchIntervalMs, traceId, metricDimensions },
  };
}

function startEngine(
  boot: EngineBoot,
  { options: { credentials }, degradation, traceId }: OpenSpoolParts,
  listener: EngineListener,
  deaths: number,
): EngineHost {
  if (typeof credentials === 'function') return startInline(boot, listener, credentials);
  if (deaths < THREADS) {
    try {
      return startThread(boot, listener);
    } catch (error) {
      const reason = `no delivery thread, delivery runs on the caller's: ${String(error)}`;
      degradation.steppedDown(reason, traceId);
    }
  }
  return startInline(boot, listener);
}

function leave(folder: string, target: SpoolTarget): void {
  try {
    writeOwner(folder, { identity: { pid: 0 }, target });
  } catch {
    // Somebody else has it already.
  }
}
