import type { LogLevel, LogSink, SinkStats } from '@dashtam/logging-domain';
import { systemClock } from './clock';
import type { CloudWatchOptions } from './cloudwatch-options';
import { Degradation } from './degradation';
import { Delivery } from './delivery';
import { Destination } from './destination';
import { dailyStream } from './log-stream';
import { LossReport } from './loss-report';
import { LineQueue } from './queue';
import type { QueuedLine } from './queued-line';
import { resolveOptions, type ResolvedOptions } from './resolve-options';
import { createSender, type Sender } from './send';

const DEFAULT_DEADLINE_MS = 10_000;

/** Largest instant that a JavaScript date can hold, epoch milliseconds. */
const MAX_TIME_MS = 8.64e15;

/**
 * Delivers lines to AWS CloudWatch Logs: in order, in batches, from a bounded memory, again and
 * again while the service refuses. A call costs the caller one push; the AWS SDK is loaded by the
 * first delivery. What cannot be delivered is reported, never silently dropped.
 */
export class CloudWatchAdapter implements LogSink {
  readonly #clock = systemClock;
  readonly #losses: LossReport;
  readonly #queue: LineQueue;
  readonly #sender: Sender;
  readonly #degradation: Degradation;
  readonly #delivery: Delivery;
  #closing: Promise<void> | undefined;
  #isExiting = false;

  /** @throws Error that lists all bad options, each with what was seen and what is allowed */
  constructor(options: CloudWatchOptions) {
    const resolved = resolveOptions(options);
    const { maxQueuedBytes, fallback, onFailure = () => undefined } = resolved;
    this.#losses = new LossReport(onFailure, this.#clock);
    this.#queue = new LineQueue(maxQueuedBytes, (level) => {
      this.#losses.add('overflow', level, `the queue of ${maxQueuedBytes} bytes is full`);
    });
    this.#sender = createSender(resolved);
    this.#degradation = new Degradation(fallback, this.#losses, this.#queue, this.#clock);
    this.#delivery = this.#createDelivery(resolved);
    void this.#delivery.run();
  }

  /** Queues one line; see `LogSink`. Costs no I/O. */
  write(line: string, level: LogLevel, timeMs: number, traceId: string): void {
    const message = line.endsWith('\n') ? line.slice(0, -1) : line;
    const bytes = Buffer.byteLength(message);
    const instantMs = this.#instant(timeMs);
    const queued = {
      message,
      bytes,
      level,
      timeMs: instantMs,
      traceId,
      sequence: 0,
      isOnFallback: false,
    };
    if (this.#closing !== undefined) return this.#late(queued);
    if (bytes === 0) {
      this.#losses.add('rejected', level, 'the service takes no empty event');
      return;
    }
    this.#queue.push(queued);
    this.#degradation.see(queued);
    this.#delivery.noticed();
  }

  /**
   * Resolves when all lines written so far are delivered or reported, or at the deadline; never
   * rejects. Starts at once, whatever the triggers say.
   *
   * @param deadlineMs default 10,000
   */
  async flush(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    await this.#delivery.drain(deadlineMs);
    this.#losses.tellAll();
  }

  /**
   * As `flush`, then ends delivery. What is undelivered by then goes to the fallback and is
   * reported as `deadline`. Later calls return the same promise.
   *
   * @param deadlineMs default 10,000
   */
  close(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    this.#closing ??= this.#end(deadlineMs);
    return this.#closing;
  }

  /**
   * Ends delivery without waiting, for the very end of the process: what is undelivered goes to
   * the fallback and is reported as `deadline`; later lines likewise, at once. Never throws.
   */
  flushSync(): void {
    this.#isExiting = true;
    this.#closing ??= Promise.resolve();
    this.#giveUp('the process ended before it was delivered');
    this.#degradation.flushSync();
  }

  /** See `SinkStats`. */
  stats(): SinkStats {
    const { length, bytes, oldest } = this.#queue;
    const { refused, dropped } = this.#losses;
    const { sent, retried } = this.#delivery;
    const lagMs = oldest === undefined ? 0 : Math.max(0, this.#clock.now() - oldest.timeMs);
    return { queued: length, sent, retried, rejected: refused, dropped, bytes, lagMs };
  }

  async #end(deadlineMs: number): Promise<void> {
    await this.#delivery.drain(deadlineMs);
    this.#giveUp(`not delivered within ${deadlineMs} ms of close`);
  }

  #giveUp(reason: string): void {
    for (const line of this.#delivery.stop()) {
      this.#degradation.divert(line);
      this.#losses.add('deadline', line.level, reason);
    }
    this.#sender.close();
    this.#losses.tellAll();
  }

  #late(line: QueuedLine): void {
    this.#losses.add('closed', line.level, 'written after close');
    if (!this.#isExiting) return;
    this.#degradation.divert(line);
    this.#degradation.flushSync();
    this.#losses.tellAll();
  }

  #createDelivery({ instanceId, logStream, ...options }: ResolvedOptions): Delivery {
    const isDaily = instanceId !== undefined;
    return new Delivery({
      sender: this.#sender,
      destination: new Destination(this.#sender, options.retentionDays),
      queue: this.#queue,
      losses: this.#losses,
      degradation: this.#degradation,
      clock: this.#clock,
      streamOf: isDaily ? (timeMs) => dailyStream(instanceId, timeMs) : () => logStream ?? '',
      isDaily,
      batchSize: options.batchSize,
      batchIntervalMs: options.batchIntervalMs,
    });
  }

  /** An instant that a date can name; a caller's nonsense becomes now. */
  #instant(timeMs: number): number {
    const isUsable = Number.isInteger(timeMs) && timeMs >= 0 && timeMs <= MAX_TIME_MS;
    return isUsable ? timeMs : this.#clock.now();
  }
}
