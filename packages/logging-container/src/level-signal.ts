import process from 'node:process';

/** The signal that operators send. SIGUSR1 is taken: Node opens its inspector on it. */
const SIGNAL = 'SIGUSR2';

/** One listener for SIGUSR2 however many containers are open, gone with the last of them. */
export class LevelSignal {
  readonly #toggles = new Set<() => void>();

  /** Calls `toggle` at each signal from now on; the function returned ends that. */
  join(toggle: () => void): () => void {
    if (this.#toggles.size === 0) process.on(SIGNAL, this.#onSignal);
    this.#toggles.add(toggle);
    return () => {
      if (this.#toggles.delete(toggle) && this.#toggles.size === 0) {
        process.off(SIGNAL, this.#onSignal);
      }
    };
  }

  readonly #onSignal = (): void => {
    for (const toggle of this.#toggles) toggle();
  };
}
