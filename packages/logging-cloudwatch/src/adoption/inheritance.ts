import { adopt, findDeadSpools, letGo, type AdoptedSpool, type DeadSpool } from './adopt';
import type { DeliveryHealth } from '../delivery/batch-delivery';
import type { Clock } from '../time/clock';
import type { EngineBoot } from '../messages/engine-messages';
import { InheritedSpool } from './inherited-spool';
import type { LossTally } from '../health/loss-tally';
import type { Sender } from '../service/send';

/** What the delivery of other processes' spools works with. */
export interface InheritanceParts {
  readonly boot: Pick<
    EngineBoot,
    'roots' | 'target' | 'identity' | 'retentionDays' | 'readAheadBytes'
  >;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly losses: LossTally;
  /** Told whether there is, or may be, something that is on its way. */
  readonly onPending: (isPending: boolean) => void;
  /** Told that a spool cannot be delivered for now. */
  readonly onFailing: (reason: string) => void;
  /** Told each time that an attempt is repeated. */
  readonly onRetry: () => void;
}

/** Dead owners are looked for this often. */
const LOOK_MS = 60_000;

/** A spool whose delivery has failed for this long is left until the next look. */
const PATIENCE_MS = 30_000;

/**
 * Delivers what dead processes left behind, into the streams that they would have used: one of
 * their batches for each of the living one's, and more only while that has nothing to deliver.
 */
export class Inheritance {
  readonly #parts: InheritanceParts;
  /** Folders that could not be opened or read; whoever comes next may try again. */
  readonly #refused = new Set<string>();
  #isLiveIdle = false;
  #credits = 0;
  #isBegun = false;
  #isStopped = false;
  #mayGoOn: () => void = () => undefined;
  #current: InheritedSpool | undefined;
  #cancelLook: () => void = () => undefined;

  constructor(parts: InheritanceParts) {
    this.#parts = parts;
  }

  /** The living process has delivered a batch. */
  liveBatchIsDone(): void {
    this.#isLiveIdle = false;
    this.#credits = 1;
    this.#mayGoOn();
    this.begin();
  }

  /** Whether the living process has nothing to deliver. */
  liveIsIdle(isIdle: boolean): void {
    this.#isLiveIdle = isIdle;
    this.#mayGoOn();
  }

  /** Looks for dead owners, now and from time to time. */
  begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    void this.#look();
  }

  /** Ends; what is left is for whoever comes next. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelLook();
    this.#mayGoOn();
    this.#current?.stop();
    this.#parts.onPending(false);
  }

  async #look(): Promise<void> {
    const { boot, clock, onPending } = this.#parts;
    const found = findDeadSpools(boot.roots, boot, (folder) => this.#refuse(folder, UNREADABLE));
    for (const dead of found) {
      if (this.#isStopped) return;
      onPending(true);
      await this.#inherit(dead);
    }
    if (this.#isStopped) return;
    onPending(false);
    this.#cancelLook = clock.after(LOOK_MS, () => void this.#look());
  }

  async #inherit(dead: DeadSpool): Promise<void> {
    if (this.#refused.has(dead.folder)) return;
    try {
      const spool = adopt(dead, this.#parts.boot);
      if (spool !== undefined) await this.#deliver(spool);
    } catch (error) {
      this.#refuse(dead.folder, String(error));
    }
  }

  async #deliver(spool: AdoptedSpool): Promise<void> {
    let isDone = false;
    try {
      isDone = await this.#create(spool).deliver();
    } catch (error) {
      this.#refuse(spool.folder, String(error));
    } finally {
      this.#current = undefined;
      if (!isDone) letGo(spool);
    }
  }

  #create(spool: AdoptedSpool): InheritedSpool {
    const { boot, sender, clock, losses, onRetry } = this.#parts;
    const { retentionDays, readAheadBytes } = boot;
    const inherited: InheritedSpool = new InheritedSpool(spool, {
      ...{ sender, clock, losses, onRetry, retentionDays, readAheadBytes },
      degradation: this.#patience(() => inherited.stop()),
      turn: () => this.#turn(),
    });
    this.#current = inherited;
    return inherited;
  }

  /** A spool that gets nowhere, or whose stream is denied, must not hold up the others. */
  #patience(leave: () => void): DeliveryHealth {
    const { clock, onFailing } = this.#parts;
    let sinceMs: number | undefined;
    return {
      failing(reason, verdict) {
        onFailing(reason);
        sinceMs ??= clock.elapsedMs();
        if (verdict === 'report' || clock.elapsedMs() - sinceMs >= PATIENCE_MS) leave();
      },
      recovered: () => (sinceMs = undefined),
    };
  }

  /** Never before the living process: waits until that is idle or has delivered a batch. */
  async #turn(): Promise<boolean> {
    while (!this.#isLiveIdle && this.#credits === 0 && !this.#isStopped) {
      await new Promise<void>((resolve) => (this.#mayGoOn = resolve));
    }
    this.#credits = 0;
    return !this.#isStopped;
  }

  #refuse(folder: string, reason: string): void {
    if (this.#refused.has(folder)) return;
    this.#refused.add(folder);
    this.#parts.onFailing(`${folder} is left alone: ${reason}`);
  }
}

const UNREADABLE = 'its owner.json is missing or damaged';
