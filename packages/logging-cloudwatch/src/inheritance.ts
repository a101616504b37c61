import { adoptDeadSpools, endOfSpool, type AdoptedSpool } from './adopt';
import type { Clock } from './clock';
import { Cursor, readCursor } from './cursor';
import { Delivery } from './delivery';
import { Destination } from './destination';
import type { EngineBoot } from './engine-messages';
import type { LossTally } from './loss-tally';
import { Ownership } from './ownership';
import type { Sender } from './send';
import { removeSpool, writeOwner } from './spool-folder';
import { SpoolCounters } from './spool-counters';
import { SpoolIntake } from './spool-intake';
import { SpoolReader } from './spool-reader';
import { streamNaming } from './stream-naming';

/** What the delivery of other processes' spools works with. */
export interface InheritanceParts {
  readonly boot: EngineBoot;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly losses: LossTally;
}

/** Dead owners are looked for this often. */
const LOOK_MS = 60_000;

/**
 * Delivers what dead processes left behind, into the streams that they would have used: one of
 * their batches for each of the living one's, and more only while that has nothing to deliver.
 */
export class Inheritance {
  readonly #parts: InheritanceParts;
  #isLiveIdle = false;
  #credits = 0;
  #isBusy = false;
  #isStopped = false;
  #mayGoOn: () => void = () => undefined;
  #current: { readonly end: () => void } | undefined;
  #cancelLook: () => void = () => undefined;

  constructor(parts: InheritanceParts) {
    this.#parts = parts;
  }

  /** The living process has delivered a batch. */
  liveBatchIsDone(): void {
    this.#isLiveIdle = false;
    this.#credits = 1;
    this.#mayGoOn();
    if (!this.#isBusy) void this.#look();
  }

  /** Whether the living process has nothing to deliver. */
  liveIsIdle(isIdle: boolean): void {
    this.#isLiveIdle = isIdle;
    this.#mayGoOn();
  }

  /** Ends; what is left is for whoever comes next. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelLook();
    this.#mayGoOn();
    this.#current?.end();
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    this.#isBusy = true;
    const { boot, clock } = this.#parts;
    const spools = adoptDeadSpools(boot.root, boot.target, boot.identity);
    for (const spool of spools) {
      if (this.#isStopped) release(spool);
      else await this.#deliver(spool).catch(() => release(spool));
    }
    this.#cancelLook = clock.after(LOOK_MS, () => void this.#look());
  }

  async #deliver(spool: AdoptedSpool): Promise<void> {
    const { boot, sender, clock, losses } = this.#parts;
    const { folder, target } = spool;
    const counters = new SpoolCounters();
    counters.book({ ...counters.wholeBook(), acknowledged: readCursor(folder) });
    counters.set('committed', endOfSpool(folder));
    const ownership = new Ownership(folder, clock);
    const cursor = new Cursor(folder);
    const reader = new SpoolReader(folder, counters.booked('acknowledged'));
    const isDone = (): boolean => counters.booked('acknowledged') >= counters.get('committed');
    let done: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (done = resolve));
    const delivery = new Delivery({
      sender: { ...sender, put: (stream, events) => this.#putInTurn(ownership, stream, events) },
      destination: new Destination(sender, boot.retentionDays),
      queue: new SpoolIntake({
        ...{ folder, reader, cursor, counters, losses },
        readAheadBytes: boot.readAheadBytes,
        onSettled: () => {
          losses.tell();
          return { sent: 0, retried: 0 };
        },
        onAcknowledged: () => void (isDone() && done()),
        onIdle: (isIdle) => void (isIdle && done()),
      }),
      losses,
      degradation: { failing: () => undefined, recovered: () => undefined },
      clock,
      ...streamNaming(target),
      batchSize: 1,
      batchIntervalMs: 1,
    });
    this.#current = { end: done };
    void delivery.run().catch(done);
    await ended;
    this.#current = undefined;
    delivery.stop();
    ownership.stop();
    cursor.close();
    reader.close();
    if (isDone()) removeSpool(folder);
    else release(spool);
  }

  async #putInTurn(
    ownership: Ownership,
    ...put: Parameters<Sender['put']>
  ): ReturnType<Sender['put']> {
    while (!this.#isLiveIdle && this.#credits === 0 && !this.#isStopped) {
      await new Promise<void>((resolve) => (this.#mayGoOn = resolve));
    }
    if (this.#isStopped || !ownership.isKept()) {
      this.#current?.end();
      throw new Error('the spool is no longer ours');
    }
    this.#credits = 0;
    return this.#parts.sender.put(...put);
  }
}

/** Leaves a spool to nobody, so that the next process that looks takes it. */
function release({ folder, target }: AdoptedSpool): void {
  try {
    writeOwner(folder, { identity: { pid: 0 }, target });
  } catch {
    // Its lease runs out by itself.
  }
}
