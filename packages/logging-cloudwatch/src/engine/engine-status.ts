import type { DeliveryHealth } from '../delivery/batch-delivery';
import type { SpoolCounters } from '../spool/spool-counters';
import type { FromEngine } from '../messages/engine-messages';

/**
 * Shows the caller's thread how delivery goes: as messages, and as flags that it can also read
 * while it stands still.
 */
export class EngineStatus implements DeliveryHealth {
  readonly #counters: SpoolCounters;
  readonly #tell: (message: FromEngine) => void;
  /** Whether the caller's thread knows that the service accepts. Of an engine before, it may not. */
  #isKnownGood = false;

  constructor(counters: SpoolCounters, tell: (message: FromEngine) => void) {
    this.#counters = counters;
    this.#tell = tell;
    counters.setFlag('stopped', 0);
  }

  failing(reason: string): void {
    this.#isKnownGood = false;
    this.#counters.setFlag('failing', 1);
    this.#tell({ type: 'failing', reason });
    // Last: at the end of the process this ends a wait, after which no message is read any more.
    this.#counters.progress();
  }

  recovered(): void {
    this.#counters.setFlag('failing', 0);
    if (!this.#isKnownGood) this.#tell({ type: 'recovered' });
    this.#isKnownGood = true;
  }

  /** Whether the service refuses, as far as this engine or the one before it knows. */
  get isFailing(): boolean {
    return this.#counters.flag('failing') === 1;
  }

  /** Whether something that dead processes left is, or may be, on its way. */
  inheriting(isPending: boolean): void {
    if (this.#counters.flag('inheriting') === Number(isPending)) return;
    this.#show('inheriting', isPending);
    if (!isPending) this.#tell({ type: 'inherited' });
  }

  /** Nothing is attempted any more. */
  stopped(): void {
    this.#show('stopped', true);
    this.#tell({ type: 'stopped' });
  }

  #show(flag: 'inheriting' | 'stopped', isUp: boolean): void {
    this.#counters.setFlag(flag, Number(isUp));
    this.#counters.progress();
  }
}
