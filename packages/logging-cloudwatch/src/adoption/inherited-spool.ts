import type { AdoptedSpool } from './adopt';
import type { DeliveryHealth } from '../delivery/batch-delivery';
import type { Clock } from '../time/clock';
import { Cursor, resumePosition } from '../spool/cursor';
import { Delivery } from '../delivery/delivery';
import { Destination } from '../delivery/destination';
import type { LossTally } from '../health/loss-tally';
import { Ownership } from '../spool/ownership';
import type { Sender } from '../service/send';
import { removeSpool } from '../spool/spool-folder';
import { SpoolCounters } from '../spool/spool-counters';
import { readExtent, type SpoolExtent } from '../spool/spool-extent';
import { SpoolIntake } from '../spool/spool-intake';
import { SpoolReader } from '../spool/spool-reader';
import { streamNaming } from '../delivery/stream-naming';

/** What the delivery of an adopted spool works with. */
export interface InheritedSpoolParts {
  readonly sender: Sender;
  readonly clock: Clock;
  readonly losses: LossTally;
  readonly degradation: DeliveryHealth;
  readonly retentionDays: number;
  readonly readAheadBytes: number;
  /** Asked before each put; resolves when it may be made, to false when never again. */
  readonly turn: () => Promise<boolean>;
  /** Told each time that an attempt is repeated. */
  readonly onRetry: () => void;
}

const DAMAGED = 'the disk damaged lines in the spool of a dead process';
const TORN = 'a process died while it wrote a line to its spool';

/** The delivery of a spool that was adopted, into the streams that its owner would have used. */
export class InheritedSpool {
  readonly #parts: InheritedSpoolParts;
  readonly #spool: AdoptedSpool;
  readonly #extent: SpoolExtent;
  readonly #counters = new SpoolCounters();
  readonly #ownership: Ownership;
  readonly #cursor: Cursor;
  readonly #reader: SpoolReader;
  readonly #delivery: Delivery;
  #end: () => void = () => undefined;

  /** @throws the system's error where the spool cannot be opened */
  constructor(spool: AdoptedSpool, parts: InheritedSpoolParts) {
    const { folder } = spool;
    this.#parts = parts;
    this.#spool = spool;
    this.#extent = readExtent(folder);
    this.#counters.set('committed', this.#extent.end);
    const acknowledged = resumePosition(folder, this.#extent.starts, this.#extent.end);
    this.#counters.book({ ...this.#counters.wholeBook(), acknowledged });
    this.#cursor = new Cursor(folder);
    this.#reader = new SpoolReader(folder, acknowledged);
    this.#ownership = new Ownership(folder, parts.clock);
    this.#delivery = this.#createDelivery();
  }

  /**
   * Delivers until nothing is left, and removes the spool, or until `stop`.
   *
   * @returns whether nothing is left
   * @throws the system's error where the spool cannot be read
   */
  async deliver(): Promise<boolean> {
    try {
      if (!this.#isDone) await this.#run();
    } finally {
      this.#close();
    }
    if (!this.#isDone) return false;
    if (this.#extent.isTorn) this.#parts.losses.add('unwritable', 'warning', TORN);
    this.#parts.losses.tell();
    removeSpool(this.#spool.folder);
    return true;
  }

  /** Ends delivery; what is not settled stays in the spool. */
  stop(): void {
    this.#end();
  }

  get #isDone(): boolean {
    return this.#counters.booked('acknowledged') >= this.#counters.get('committed');
  }

  async #run(): Promise<void> {
    const ended = new Promise<void>((resolve) => (this.#end = resolve));
    await Promise.race([ended, this.#delivery.run().then(() => ended)]);
  }

  #close(): void {
    this.#delivery.stop();
    this.#ownership.stop();
    this.#cursor.close();
    this.#reader.close();
  }

  #createDelivery(): Delivery {
    const { sender, losses, degradation, clock, onRetry } = this.#parts;
    const { retentionDays, readAheadBytes } = this.#parts;
    return new Delivery({
      ...{ losses, degradation, clock, onRetry },
      sender: { ...sender, put: (stream, events) => this.#put(stream, events) },
      destination: new Destination(sender, retentionDays),
      queue: new SpoolIntake({
        ...{ folder: this.#spool.folder, reader: this.#reader, cursor: this.#cursor },
        ...{ counters: this.#counters, readAheadBytes },
        onDamaged: (lines) => losses.add('unwritable', 'warning', DAMAGED, lines),
        onSettled: () => this.#settled(),
        onAcknowledged: () => void (this.#isDone && this.#end()),
        onIdle: (isIdle) => void (isIdle && this.#end()),
      }),
      ...streamNaming(this.#spool.target),
      // Nothing more comes: there is nothing to wait for.
      batchSize: 1,
      batchIntervalMs: 1,
    });
  }

  async #put(...put: Parameters<Sender['put']>): ReturnType<Sender['put']> {
    if (!(await this.#parts.turn()) || !this.#ownership.isKept()) {
      this.#end();
      // Never answered: delivery ends meanwhile.
      return new Promise(() => undefined);
    }
    return this.#parts.sender.put(...put);
  }

  /** Other processes' lines are not among those that this one has sent. */
  #settled(): number {
    this.#parts.losses.tell();
    return 0;
  }
}
