import type { EngineKeeper } from '../engine/engine-keeper';
import type { SpoolCounters } from '../spool/spool-counters';
import type { Clock } from '../time/clock';
import { byDeadline } from '../time/deadline';
import type { Settlement } from './settlement';
import type { SpoolAppends } from './spool-appends';

/** What a `SpoolDrain` works with. */
export interface SpoolDrainParts {
  readonly appends: Pick<SpoolAppends, 'atTheEnd'>;
  readonly engine: Pick<EngineKeeper, 'post' | 'poll' | 'wake' | 'isThread' | 'isInheriting'>;
  readonly settlement: Settlement;
  readonly counters: SpoolCounters;
  readonly clock: Pick<Clock, 'elapsedMs'>;
}

/** An engine that starts while somebody waits is asked to deliver for so long, milliseconds. */
const HURRY_MS = 10_000;

/** The ways to wait for the delivery of a spool. */
export class SpoolDrain {
  readonly #parts: SpoolDrainParts;

  constructor(parts: SpoolDrainParts) {
    this.#parts = parts;
  }

  /** See `LineStore.drain`. */
  async drain(deadlineMs: number): Promise<void> {
    const { appends, engine } = this.#parts;
    appends.atTheEnd();
    if (this.isSettled) return;
    engine.post({ type: 'drain', deadlineMs });
    await this.#wait((settled) => byDeadline(settled, deadlineMs));
    engine.poll();
  }

  /** See `LineStore.drainSync`. */
  drainSync(endMs: number): void {
    const { appends, engine, settlement, clock } = this.#parts;
    appends.atTheEnd();
    engine.wake();
    const leftMs = (): number => (this.#isWorthWaiting ? endMs - clock.elapsedMs() : 0);
    engine.post({ type: 'drain', deadlineMs: Math.max(0, endMs - clock.elapsedMs()) });
    settlement.waitSync(() => this.isSettled && !engine.isInheriting, leftMs);
    engine.poll();
  }

  /** See `LineStore.settled`. */
  async settled(): Promise<void> {
    this.#parts.appends.atTheEnd();
    await this.#wait();
  }

  /** See `LineStore.inherited`. */
  async inherited(deadlineMs: number): Promise<void> {
    const { engine, settlement } = this.#parts;
    const isOver = (): boolean => !engine.isInheriting;
    await settlement.wait(isOver, (inherited) => byDeadline(inherited, deadlineMs));
    engine.poll();
  }

  /** An engine has started: while somebody waits it shall deliver at once. */
  hurry(): void {
    const { engine, settlement } = this.#parts;
    if (settlement.isAwaited) engine.post({ type: 'drain', deadlineMs: HURRY_MS });
  }

  /** Whether everything on the disk is delivered or reported. */
  get isSettled(): boolean {
    const { settlement, counters } = this.#parts;
    return settlement.isThrough(counters.get('committed'));
  }

  /** Not for an engine that stands still, too, nor for one that only waits for the service. */
  get #isWorthWaiting(): boolean {
    const { engine, counters } = this.#parts;
    return engine.isThread && counters.flag('failing') === 0 && counters.flag('stopped') === 0;
  }

  /** As `Settlement.wait`, for what is on the disk by now. */
  #wait(bounded?: (settled: Promise<void>) => Promise<void>): Promise<void> {
    const { settlement, counters } = this.#parts;
    const through = counters.get('committed');
    return settlement.wait(() => settlement.isThrough(through), bounded);
  }
}
