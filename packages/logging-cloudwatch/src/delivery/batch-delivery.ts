import type { Alarm } from '../time/alarm';
import { inTimeOrder } from './batch';
import type { Clock } from '../time/clock';
import type { Destination } from './destination';
import type { LossReport } from '../health/loss-report';
import { fitToEvent } from './oversize';
import type { LineSource } from '../line/line-source';
import type { QueuedLine } from '../line/queued-line';
import { outcomeAt, type RejectedRange } from '../service/rejected-range';
import { backoffMs, classify, errorName, reasonOf, type Verdict } from './retry-policy';
import type { LogEvent, Sender } from '../service/send';
import { PUT_LIMITS } from '../service/service-limits';

/** Told how delivery goes. */
export interface DeliveryHealth {
  /** Attempts fail, for that reason, of which the verdict is the kind. */
  failing(reason: string, verdict: Verdict): void;
  /** The service accepts again. */
  recovered(): void;
}

/** What the delivery of a batch works with. */
export interface BatchDeliveryParts {
  readonly sender: Sender;
  readonly destination: Destination;
  readonly queue: LineSource;
  readonly losses: Pick<LossReport, 'add'>;
  readonly degradation: DeliveryHealth;
  readonly clock: Clock;
  /** Sleeps between attempts; rung when somebody starts to wait for delivery. */
  readonly pause: Alarm;
  /** Whether somebody waits for delivery. */
  readonly isDraining: () => boolean;
  /** Told each time that an attempt is repeated. */
  readonly onRetry: () => void;
}

/** Delivers batches, one put at a time, each until all its lines are delivered or reported. */
export class BatchDelivery {
  readonly #parts: BatchDeliveryParts;
  /** Attempts that failed and were waited for since the last success. */
  #failures = 0;
  /** What was already repaired at once since the last success; the second time waits. */
  readonly #repaired = new Set<Verdict>();
  #isStopped = false;
  #sent = 0;

  constructor(parts: BatchDeliveryParts) {
    this.#parts = parts;
  }

  /** Resolves when each of `lines` is delivered or reported, or after `stop`. Never rejects. */
  async deliver(lines: readonly QueuedLine[], stream: string): Promise<void> {
    const ordered = inTimeOrder(lines);
    while (!this.#isStopped) {
      const range = await this.#put(ordered, stream);
      if (range instanceof Failure) {
        if (this.#isStopped) return;
        const { error } = range;
        const verdict = classify(error);
        if (verdict === 'accepted') return this.#accepted(ordered, {});
        if (verdict === 'bisect') return this.#bisect(ordered, stream, error);
        await this.#recover(error, stream);
        if (!this.#isStopped) this.#parts.onRetry();
        continue;
      }
      // Outside of what is caught: trouble with one's own disk must not send the batch again.
      return this.#accepted(ordered, range);
    }
  }

  async #put(lines: readonly QueuedLine[], stream: string): Promise<RejectedRange | Failure> {
    try {
      return await this.#parts.sender.put(stream, this.#events(lines));
    } catch (error) {
      return new Failure(error);
    }
  }

  /** From now on nothing is attempted and no outcome counts. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Lines delivered. */
  get sent(): number {
    return this.#sent;
  }

  #events(lines: readonly QueuedLine[]): LogEvent[] {
    const { clock, sender } = this.#parts;
    const latestMs = clock.now() + sender.clockOffsetMs() + PUT_LIMITS.aheadMs;
    return lines.map((line) => ({
      timestamp: Math.min(line.timeMs, latestMs),
      message: line.bytes > PUT_LIMITS.messageBytes ? fitToEvent(line) : line.text,
    }));
  }

  async #accepted(lines: readonly QueuedLine[], range: RejectedRange): Promise<void> {
    const { queue, losses, degradation, destination } = this.#parts;
    if (this.#isStopped) return;
    lines.forEach((line, index) => {
      const outcome = outcomeAt(index, range);
      if (outcome === 'sent') this.#sent += 1;
      else losses.add(outcome, line.level, REFUSAL[outcome]);
    });
    this.#failures = 0;
    this.#repaired.clear();
    queue.settle(lines);
    degradation.recovered();
    await destination.settleRetention();
  }

  /** Halves a refused batch, in order, until the event that the service refuses stands alone. */
  async #bisect(lines: readonly QueuedLine[], stream: string, error: unknown): Promise<void> {
    const [only] = lines;
    if (only !== undefined && lines.length === 1) return this.#refused(only, error);
    const middle = Math.ceil(lines.length / 2);
    await this.deliver(lines.slice(0, middle), stream);
    await this.deliver(lines.slice(middle), stream);
  }

  #refused(line: QueuedLine, error: unknown): void {
    const { queue, losses } = this.#parts;
    losses.add('rejected', line.level, reasonOf(error));
    queue.settle([line]);
  }

  /** Repairs what can be repaired, then waits until the next attempt makes sense. */
  async #recover(error: unknown, stream: string): Promise<void> {
    const { destination, sender } = this.#parts;
    const verdict = classify(error);
    if (verdict === 'create-stream' || verdict === 'create-group') {
      try {
        await destination.create(stream, verdict === 'create-group');
      } catch (creationError) {
        return this.#backOff(creationError, classify(creationError));
      }
    }
    if (verdict === 'new-client') sender.renew();
    if (REPAIRED_AT_ONCE.includes(verdict) && !this.#repaired.has(verdict)) {
      this.#repaired.add(verdict);
      return;
    }
    await this.#backOff(error, verdict);
  }

  async #backOff(error: unknown, verdict: Verdict): Promise<void> {
    const { degradation, clock, pause, isDraining } = this.#parts;
    this.#failures += 1;
    const isTimeout = errorName(error) === 'TimeoutError';
    // One throttled call is ordinary; the second in a row, or a long silence, is not.
    if (this.#failures > 1 || verdict === 'report' || isTimeout)
      degradation.failing(reasonOf(error), verdict);
    await pause.sleep(backoffMs(verdict, this.#failures, clock.random(), isDraining()));
  }
}

/** An attempt that failed. */
class Failure {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

const REPAIRED_AT_ONCE: readonly Verdict[] = ['create-stream', 'create-group', 'skew-retry'];

const REFUSAL = {
  expired: 'the service refused events older than 14 days or than the retention of the group',
  rejected: 'the service refused events more than 2 hours ahead of its clock',
} as const;
