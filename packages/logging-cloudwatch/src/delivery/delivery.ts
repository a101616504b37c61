import { Alarm } from '../time/alarm';
import { batchLength, byDay } from './batch';
import { BatchDelivery, type BatchDeliveryParts } from './batch-delivery';
import { byDeadline } from '../time/deadline';
import type { QueuedLine } from '../line/queued-line';
import { PUT_LIMITS } from '../service/service-limits';

/** What the delivery loop works with. */
export interface DeliveryParts extends Omit<BatchDeliveryParts, 'pause' | 'isDraining'> {
  /** The stream of a record of that instant. */
  readonly streamOf: (timeMs: number) => string;
  /** Whether `streamOf` changes with the UTC day. */
  readonly isDaily: boolean;
  /** Waiting lines that trigger a delivery. */
  readonly batchSize: number;
  /** Age of the oldest waiting line that triggers a delivery, milliseconds. */
  readonly batchIntervalMs: number;
}

interface Waiter {
  readonly through: number;
  readonly done: () => void;
}

/**
 * The loop that moves lines from the queue to the service. The size and the interval only say
 * when to start; a put then carries as many lines as the service allows.
 */
export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #batches: BatchDelivery;
  /** Sleeps while nothing is due. */
  readonly #idle: Alarm;
  /** Sleeps between attempts. */
  readonly #pause: Alarm;
  readonly #waiters = new Set<Waiter>();
  /** Lines up to this sequence number are due now. */
  #dueThrough = 0;
  #isStopped = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    this.#idle = new Alarm(parts.clock);
    this.#pause = new Alarm(parts.clock);
    this.#batches = new BatchDelivery({
      ...parts,
      pause: this.#pause,
      isDraining: () => this.#waiters.size > 0,
    });
  }

  /** Delivers until `stop`. Never rejects. */
  async run(): Promise<void> {
    const { queue, streamOf, isDaily } = this.#parts;
    while (await this.#isDue()) {
      const lines = queue.take(batchLength(queue.peek(PUT_LIMITS.events), isDaily));
      for (const batch of isDaily ? byDay(lines) : [lines]) {
        await this.#batches.deliver(batch, streamOf(batch[0]?.timeMs ?? 0));
      }
      this.#releaseWaiters();
    }
  }

  /** A line was queued. */
  noticed(): void {
    const { waiting } = this.#parts.queue;
    if (waiting === 1 || waiting === this.#parts.batchSize) this.#idle.ring();
  }

  /** Resolves when all lines queued so far are delivered or reported, or at the deadline. */
  async drain(deadlineMs: number): Promise<void> {
    const through = this.#parts.queue.newest;
    if (this.#isStopped || this.#parts.queue.isSettled(through)) return;
    this.#dueThrough = through;
    let done = (): void => undefined;
    const settled = new Promise<void>((resolve) => {
      done = resolve;
    });
    const waiter: Waiter = { through, done };
    this.#waiters.add(waiter);
    this.#ringAll();
    await byDeadline(settled, deadlineMs);
    this.#waiters.delete(waiter);
  }

  /** There may be something new where lines come from: looks at once. */
  wake(): void {
    this.#idle.ring();
  }

  /** Ends the loop and hands over what is not delivered. */
  stop(): readonly QueuedLine[] {
    this.#isStopped = true;
    this.#batches.stop();
    const left = this.#parts.queue.clear();
    this.#ringAll();
    this.#releaseWaiters();
    return left;
  }

  /** Lines delivered. */
  get sent(): number {
    return this.#batches.sent;
  }

  /** Sleeps until lines are due; false after `stop`. */
  async #isDue(): Promise<boolean> {
    const { queue, batchSize } = this.#parts;
    while (!this.#isStopped) {
      queue.fill();
      const { oldest } = queue;
      if (oldest === undefined) {
        await this.#sleep();
        continue;
      }
      if (oldest.sequence <= this.#dueThrough || queue.waiting >= batchSize) return true;
      if (await this.#sleep(this.#untilIntervalEnds(oldest))) this.#dueThrough = queue.newest;
    }
    return false;
  }

  async #sleep(ms?: number): Promise<boolean> {
    this.#releaseWaiters();
    const { queue } = this.#parts;
    if (!queue.park()) return false;
    const isOnTime = await this.#idle.sleep(ms);
    queue.unpark();
    return isOnTime;
  }

  #untilIntervalEnds({ timeMs }: QueuedLine): number {
    const { batchIntervalMs, clock } = this.#parts;
    const ageMs = clock.now() - timeMs;
    return Math.min(Math.max(batchIntervalMs - ageMs, 0), batchIntervalMs);
  }

  #releaseWaiters(): void {
    const { queue } = this.#parts;
    for (const { through, done } of this.#waiters) {
      if (this.#isStopped || queue.isSettled(through)) done();
    }
  }

  #ringAll(): void {
    this.#idle.ring();
    this.#pause.ring();
  }
}
