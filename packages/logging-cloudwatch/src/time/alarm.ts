import type { Clock } from './clock';

/**
 * A sleep that can be cut short. Whoever awaits it goes on in the asynchronous context in which
 * it fell asleep, not in the one that rang, so that delivery never runs inside a request's trace.
 */
export class Alarm {
  readonly #clock: Clock;
  #awake: ((isOnTime: boolean) => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Sleeps until `ring` or for `ms`; without `ms` until `ring`. One sleeper at a time.
   *
   * @returns true when the time ran out, false when it rang
   */
  async sleep(ms?: number): Promise<boolean> {
    const slept = new Promise<boolean>((resolve) => {
      this.#awake = resolve;
    });
    const cancel = ms === undefined ? undefined : this.#clock.after(ms, () => this.#awake?.(true));
    const isOnTime = await slept;
    cancel?.();
    this.#awake = undefined;
    return isOnTime;
  }

  /** Wakes the sleeper, if there is one. */
  ring(): void {
    this.#awake?.(false);
  }
}
