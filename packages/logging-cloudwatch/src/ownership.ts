import type { Clock } from './clock';
import { touchLease } from './spool-folder';

/** The lease is touched this often, so that nobody takes a living owner for dead. */
const TOUCH_MS = 15_000;

/** After this long a process may have been stopped and taken for dead: it looks again. */
const TRUSTED_MS = 10_000;

/** Keeps the lease of a spool, and knows whether the spool is still ours. */
export class Ownership {
  readonly #folder: string;
  readonly #clock: Clock;
  #checkedMs: number;
  #isLost = false;
  #cancel: () => void = () => undefined;

  /** @param keepsLease whether the lease is touched although nobody asks */
  constructor(folder: string, clock: Clock, keepsLease = true) {
    this.#folder = folder;
    this.#clock = clock;
    this.#checkedMs = clock.now();
    if (keepsLease) this.#touchLater();
  }

  /** False once another process has taken the spool over. Costs I/O at most every 10 s. */
  isKept(): boolean {
    const nowMs = this.#clock.now();
    const isTrusted = nowMs >= this.#checkedMs && nowMs - this.#checkedMs < TRUSTED_MS;
    if (!isTrusted) this.#touch(nowMs);
    return !this.#isLost;
  }

  /** Lets the lease run out. */
  stop(): void {
    this.#cancel();
  }

  #touchLater(): void {
    this.#cancel = this.#clock.after(TOUCH_MS, () => {
      this.#touch(this.#clock.now());
      this.#touchLater();
    });
  }

  #touch(nowMs: number): void {
    try {
      touchLease(this.#folder);
      this.#checkedMs = nowMs;
    } catch (error) {
      // A full disk is no reason to think that somebody took the folder.
      this.#isLost ||= (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
  }
}
