import { closeSync } from 'node:fs';
import type { Clock } from '../time/clock';
import { fateOf, openLease, touchLease, type FolderFate } from './spool-folder';

/** The lease is touched this often, so that nobody takes a living owner for dead. */
const TOUCH_MS = 15_000;

/** After this long a process may have been stopped and taken for dead: it looks again. */
const TRUSTED_MS = 10_000;

/** Keeps the lease of a spool, and knows whether the spool is still ours. */
export class Ownership {
  readonly #folder: string;
  readonly #clock: Clock;
  /** Open, because it can be read also when the folder is gone. */
  #lease: number | undefined;
  #checkedMs: number;
  #isLost = false;
  #cancel: () => void = () => undefined;

  /** @param keepsLease whether the lease is touched although nobody asks */
  constructor(folder: string, clock: Clock, keepsLease = true) {
    this.#folder = folder;
    this.#clock = clock;
    this.#checkedMs = clock.now();
    this.#lease = tryTo(() => openLease(folder));
    if (keepsLease) this.#touchLater();
  }

  /** False once the folder is gone. Costs I/O at most every 10 s. */
  isKept(): boolean {
    // By the time of day, because the other clock stands still while the machine sleeps.
    const sinceMs = this.#clock.now() - this.#checkedMs;
    return sinceMs >= 0 && sinceMs < TRUSTED_MS ? !this.#isLost : this.look();
  }

  /** As `isKept`, and looks at the disk in any case. */
  look(): boolean {
    try {
      touchLease(this.#folder);
      this.#checkedMs = this.#clock.now();
    } catch (error) {
      // A full disk is no reason to think that somebody took the folder.
      this.#isLost ||= (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
    return !this.#isLost;
  }

  /** What became of a folder that is gone; after `stop` nobody knows, and it counts as taken. */
  fate(): FolderFate {
    const lease = this.#lease;
    return (lease === undefined ? undefined : tryTo(() => fateOf(this.#folder, lease))) ?? 'taken';
  }

  /** Lets the lease run out. */
  stop(): void {
    this.#cancel();
    const lease = this.#lease;
    this.#lease = undefined;
    if (lease !== undefined) tryTo(() => closeSync(lease));
  }

  #touchLater(): void {
    this.#cancel = this.#clock.after(TOUCH_MS, () => {
      this.look();
      this.#touchLater();
    });
  }
}

function tryTo<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
