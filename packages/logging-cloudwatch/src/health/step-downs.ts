import type { Clock } from '../time/clock';

/** After a line about steps down, those that follow are gathered for this time. */
const QUIET_MS = 30_000;

/** So many reasons fit a line. Of more, the latest say how things are now. */
const MAX_REASONS = 8;

/**
 * Tells how delivery became less safe than it was asked to be: what happens in one turn of the
 * event loop in one line, after that at most one line in 30 s.
 */
export class StepDowns {
  readonly #tell: (reasons: string) => void;
  readonly #clock: Pick<Clock, 'after'>;
  #untold: readonly string[] = [];
  #isQuiet = false;

  constructor(tell: (reasons: string) => void, clock: Pick<Clock, 'after'>) {
    this.#tell = tell;
    this.#clock = clock;
  }

  /** Delivery has just become less safe. */
  add(reason: string): void {
    this.#untold = [...this.#untold, reason].slice(-MAX_REASONS);
    this.#gather();
  }

  /** Tells what is still untold: there may be no later. */
  tellAll(): void {
    if (this.#untold.length === 0) return;
    const reasons = this.#untold.join('; ');
    this.#untold = [];
    this.#tell(reasons);
  }

  #gather(): void {
    if (this.#isQuiet) return;
    this.#isQuiet = true;
    queueMicrotask(() => this.tellAll());
    this.#clock.after(QUIET_MS, () => {
      this.#isQuiet = false;
      if (this.#untold.length > 0) this.#gather();
    });
  }
}
