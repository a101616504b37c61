import { takeAwsEnvironment } from '../service/aws-environment';
import type { Clock } from '../time/clock';
import { Cursor } from '../spool/cursor';
import { Delivery } from '../delivery/delivery';
import { Destination } from '../delivery/destination';
import { DropNotice } from '../health/drop-notice';
import { divert } from './diversion';
import type { EngineBoot, FromEngine, ToEngine } from '../messages/engine-messages';
import { EngineStatus } from './engine-status';
import { Inheritance } from '../adoption/inheritance';
import { LossTally } from '../health/loss-tally';
import { Ownership } from '../spool/ownership';
import { reasonOf } from '../delivery/retry-policy';
import type { Sender } from '../service/send';
import { SpoolCounters } from '../spool/spool-counters';
import { SpoolIntake } from '../spool/spool-intake';
import { CHUNK_BYTES, SpoolReader } from '../spool/spool-reader';
import { streamNaming } from '../delivery/stream-naming';

/**
 * Delivers one spool, and after it the spools of dead processes. It runs in a thread of its own,
 * or on the caller's where there can be none, and speaks in messages either way.
 */
export class SpoolEngine {
  readonly #boot: EngineBoot;
  readonly #sender: Sender;
  readonly #clock: Clock;
  readonly #tell: (message: FromEngine) => void;
  readonly #counters: SpoolCounters;
  readonly #status: EngineStatus;
  readonly #losses: LossTally;
  readonly #cursor: Cursor;
  readonly #reader: SpoolReader;
  readonly #delivery: Delivery;
  readonly #ownership: Ownership;
  readonly #inheritance: Inheritance;
  readonly #notice: DropNotice;
  readonly #sentBefore: number;
  #isStopped = false;

  /** @throws the system's error where the spool cannot be opened */
  constructor(boot: EngineBoot, sender: Sender, clock: Clock, tell: (message: FromEngine) => void) {
    this.#boot = boot;
    this.#sender = sender;
    this.#clock = clock;
    this.#tell = tell;
    this.#counters = new SpoolCounters(boot.buffer);
    this.#status = new EngineStatus(this.#counters, tell);
    this.#sentBefore = this.#counters.booked('sent');
    this.#notice = new DropNotice({
      ...{ sender, clock, traceId: boot.traceId },
      metricDimensions: boot.metricDimensions,
    });
    this.#losses = new LossTally(tell, this.#notice);
    this.#ownership = new Ownership(boot.folder, clock);
    this.#cursor = new Cursor(boot.folder);
    this.#reader = new SpoolReader(
      boot.folder,
      this.#counters.booked('acknowledged'),
      Math.min(boot.readAheadBytes, CHUNK_BYTES),
    );
    this.#inheritance = this.#createInheritance();
    this.#delivery = this.#createDelivery();
  }

  /** Delivers until it is told to stop. Never rejects. */
  async run(): Promise<void> {
    try {
      await this.#delivery.run();
    } catch (error) {
      // The disk cannot be read. What is not acknowledged stays where it is.
      this.#losses.tell();
      if (this.#ownership.look()) this.#status.failing(reasonOf(error));
      else this.#tell({ type: 'orphaned' });
      this.stop();
    }
  }

  /** Takes a message of the caller's thread. */
  receive(message: ToEngine): void {
    switch (message.type) {
      case 'wake':
        return this.#delivery.wake();
      case 'drain':
        return void this.#delivery.drain(message.deadlineMs);
      case 'divert':
        return this.#divert(message.from, message.through);
      case 'adopt':
        return this.#inheritance.begin();
      case 'environment':
        return takeAwsEnvironment(message.variables);
      case 'dropped':
        return this.#notice.add(message.lines);
      default:
        return this.stop();
    }
  }

  /** Ends delivery without waiting and tells that it has. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#delivery.stop();
    this.#inheritance.stop();
    this.#ownership.stop();
    this.#sender.close();
    this.#reader.close();
    this.#cursor.close();
    this.#status.stopped();
  }

  #createInheritance(): Inheritance {
    return new Inheritance({
      ...{ boot: this.#boot, sender: this.#sender, clock: this.#clock, losses: this.#losses },
      onPending: (isPending) => this.#status.inheriting(isPending),
      onFailing: (reason) => this.#tell({ type: 'inheritance-failing', reason }),
      onRetry: () => this.#counters.increment('retried'),
    });
  }

  #createDelivery(): Delivery {
    const { boot, sender } = { boot: this.#boot, sender: this.#sender };
    return new Delivery({
      sender: { ...sender, put: (stream, events) => this.#put(stream, events) },
      destination: new Destination(sender, boot.retentionDays),
      queue: this.#createIntake(),
      losses: this.#losses,
      degradation: this.#status,
      clock: this.#clock,
      ...streamNaming(boot.target),
      batchSize: boot.batchSize,
      batchIntervalMs: boot.batchIntervalMs,
      onRetry: () => this.#counters.increment('retried'),
    });
  }

  #createIntake(): SpoolIntake {
    return new SpoolIntake({
      folder: this.#boot.folder,
      reader: this.#reader,
      cursor: this.#cursor,
      counters: this.#counters,
      // The writer knows how many lines of which level are missing, and reports them.
      onDamaged: () => undefined,
      readAheadBytes: this.#boot.readAheadBytes,
      onSettled: () => {
        this.#losses.tell();
        return this.#sentBefore + this.#delivery.sent;
      },
      onAcknowledged: () => {
        this.#tell({ type: 'settled' });
        this.#inheritance.liveBatchIsDone();
      },
      onIdle: (isIdle) => this.#inheritance.liveIsIdle(isIdle),
    });
  }

  #put(...[stream, events]: Parameters<Sender['put']>): ReturnType<Sender['put']> {
    if (!this.#ownership.isKept()) {
      this.#tell({ type: 'orphaned' });
      this.stop();
    }
    return this.#notice.put(stream, events);
  }

  #divert(from: number, through: number): void {
    void divert(Math.max(from, this.#counters.booked('acknowledged')), through, {
      ...{ folder: this.#boot.folder, clock: this.#clock, tell: this.#tell },
      isNeeded: () => this.#status.isFailing && !this.#isStopped,
    });
  }
}
