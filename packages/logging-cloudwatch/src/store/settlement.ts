import type { SpoolCounters } from '../spool/spool-counters';

/** Between two looks at what may end a wait besides progress, milliseconds. */
const SLICE_MS = 100;

interface Waiter {
  readonly isOver: () => boolean;
  readonly done: () => void;
}

/** Those who wait for an engine: with the event loop turning, or standing still. */
export class Settlement {
  readonly #counters: SpoolCounters;
  readonly #waiters = new Set<Waiter>();
  #isEnded = false;

  constructor(counters: SpoolCounters) {
    this.#counters = counters;
  }

  /** Whether everything before this place of the spool is delivered or reported. */
  isThrough(position: number): boolean {
    return this.#counters.booked('acknowledged') >= position;
  }

  /**
   * Resolves when `isOver` says so, when `end` is called, or when `bounded` lets go.
   *
   * @param bounded default: never lets go
   */
  async wait(
    isOver: () => boolean,
    bounded: (over: Promise<void>) => Promise<void> = (over) => over,
  ): Promise<void> {
    if (isOver() || this.#isEnded) return;
    let done: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (done = resolve));
    const waiter = { isOver, done };
    this.#waiters.add(waiter);
    await bounded(over);
    this.#waiters.delete(waiter);
  }

  /**
   * Blocks this thread until `isOver` says so.
   *
   * @param leftMs asked again and again; 0 or less ends the wait
   */
  waitSync(isOver: () => boolean, leftMs: () => number): void {
    for (;;) {
      const seen = this.#counters.flag('progress');
      const ms = leftMs();
      if (isOver() || ms <= 0) return;
      this.#counters.awaitProgress(seen, Math.min(SLICE_MS, ms));
    }
  }

  /** Something has changed: lets those go whose wait is over. */
  moved(): void {
    for (const { isOver, done } of this.#waiters) {
      if (this.#isEnded || isOver()) done();
    }
  }

  /** Nothing will change any more: lets everybody go, and whoever comes later at once. */
  end(): void {
    this.#isEnded = true;
    this.moved();
  }

  /** Whether somebody waits. */
  get isAwaited(): boolean {
    return this.#waiters.size > 0;
  }
}
