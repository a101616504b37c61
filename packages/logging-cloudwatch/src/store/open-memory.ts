import type { Degradation } from '../health/degradation';
import { DropNotice } from '../health/drop-notice';
import type { LossReport } from '../health/loss-report';
import type { ResolvedOptions } from '../options/resolve-options';
import { createSender } from '../service/send';
import type { Clock } from '../time/clock';
import { MemoryStore } from './memory-store';
import { targetOf } from './open-spool';
import { LineQueue } from '../line/line-queue';

/** What a store in memory is opened with. */
export interface OpenMemoryParts {
  readonly options: ResolvedOptions;
  readonly losses: LossReport;
  readonly degradation: Degradation;
  readonly clock: Clock;
  /** Of the adapter's own lines. */
  readonly traceId: string;
  /** What must be delivered before. */
  readonly after: Promise<void>;
}

/** UTF-8 bytes of the lines at most, unless options say otherwise. */
const CAPACITY_BYTES = 32 * 1024 * 1024;

/** Opens the last place where lines can wait, which is always there. */
export function openMemory(parts: OpenMemoryParts): { store: MemoryStore; queue: LineQueue } {
  const { options, losses, clock, traceId } = parts;
  const { retentionDays, batchSize, batchIntervalMs } = options;
  const capacityBytes = options.maxQueuedBytes ?? CAPACITY_BYTES;
  const sender = createSender(options);
  const notice = new DropNotice({
    ...{ sender, clock, traceId },
    metricDimensions: options.metricDimensions,
  });
  const told: Pick<LossReport, 'add'> = {
    add: (kind, level, reason, lines = 1) => {
      losses.add(kind, level, reason, lines);
      notice.add({ [level]: lines });
    },
  };
  const queue = new LineQueue(capacityBytes, (level) => {
    told.add('overflow', level, `the queue of ${capacityBytes} bytes is full`);
  });
  const store = new MemoryStore({
    ...parts,
    ...{ queue, sender, notice, losses: told, target: targetOf(options) },
    ...{ retentionDays, batchSize, batchIntervalMs },
  });
  return { store, queue };
}
