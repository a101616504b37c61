import type { Clock } from '../time/clock';
import type { Degradation } from '../health/degradation';
import { Delivery } from '../delivery/delivery';
import { Destination } from '../delivery/destination';
import type { DropNotice } from '../health/drop-notice';
import type { LineStore, StoreStats } from './line-store';
import type { LossReport } from '../health/loss-report';
import type { SpoolTarget } from '../spool/owner';
import type { LineQueue } from '../line/line-queue';
import type { HandedLine } from '../line/handed-line';
import type { QueuedLine } from '../line/queued-line';
import type { Sender } from '../service/send';
import { streamNaming } from '../delivery/stream-naming';

/** What a `MemoryStore` works with. */
export interface MemoryStoreParts {
  readonly sender: Sender;
  readonly target: SpoolTarget;
  readonly retentionDays: number;
  readonly batchSize: number;
  readonly batchIntervalMs: number;
  readonly queue: LineQueue;
  readonly losses: Pick<LossReport, 'add'>;
  /** Tells in the stream what was lost. */
  readonly notice: Pick<DropNotice, 'put'>;
  readonly degradation: Degradation;
  readonly clock: Clock;
  /** What must be delivered before: lines that are older. Default: nothing. */
  readonly after?: Promise<void>;
}

/**
 * Lines in the memory of the process, delivered on the caller's thread: for hosts without a disk
 * that can be written. What is undelivered when the process ends goes to the fallback.
 */
export class MemoryStore implements LineStore {
  readonly #parts: MemoryStoreParts;
  readonly #delivery: Delivery;
  #retried = 0;

  constructor(parts: MemoryStoreParts) {
    this.#parts = parts;
    const { sender, notice, retentionDays, target } = parts;
    this.#delivery = new Delivery({
      ...parts,
      sender: { ...sender, put: (stream, events) => notice.put(stream, events) },
      destination: new Destination(sender, retentionDays),
      ...streamNaming(target),
      onRetry: () => (this.#retried += 1),
    });
    void this.#run();
  }

  write({ message, level, timeMs, traceId }: HandedLine): void {
    const { queue, degradation } = this.#parts;
    const bytes = Buffer.byteLength(message);
    const line: QueuedLine = {
      ...{ message, level, timeMs, traceId, isOnFallback: false },
      ...{ text: message, bytes, sequence: 0, isSettled: false },
    };
    queue.push(line);
    degradation.see(line);
    this.#delivery.noticed();
  }

  drain(deadlineMs: number): Promise<void> {
    return this.#delivery.drain(deadlineMs);
  }

  async settled(): Promise<void> {
    await this.drain(Infinity);
  }

  /** Without a disk there is nothing to inherit. */
  adopt(): void {}

  inherited(): Promise<void> {
    return Promise.resolve();
  }

  /** Without the event loop nothing can be delivered from here. */
  drainSync(): void {}

  releaseSync(): void {}

  giveUp(reason: string): void {
    const { degradation, losses } = this.#parts;
    for (const line of this.#delivery.stop()) {
      degradation.divert(line);
      losses.add('deadline', line.level, reason);
    }
    this.#parts.sender.close();
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  stats(): StoreStats {
    const { length, bytes, oldest } = this.#parts.queue;
    const { sent } = this.#delivery;
    return { queued: length, bytes, sent, retried: this.#retried, oldestMs: oldest?.timeMs };
  }

  async #run(): Promise<void> {
    await this.#parts.after;
    await this.#delivery.run();
  }
}
