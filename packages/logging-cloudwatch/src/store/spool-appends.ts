import type { Clock } from '../time/clock';
import type { Ownership } from '../spool/ownership';
import type { SpoolWriter } from '../spool/spool-writer';

/** What `SpoolAppends` works with. */
export interface SpoolAppendsParts {
  readonly writer: Pick<SpoolWriter, 'commit'>;
  readonly ownership: Pick<Ownership, 'isKept' | 'look'>;
  readonly clock: Pick<Clock, 'after' | 'elapsedMs'>;
  /** Whether lines were promised to be on the disk at once, so that no later attempt will do. */
  readonly isEveryLineDurable: boolean;
  readonly onAppended: () => void;
  /** The disk holds up the host, or takes nothing. Nothing is appended any more. */
  readonly onBadDisk: (reason: string) => void;
  /** The folder of the spool is gone. Nothing is appended any more. */
  readonly onOrphaned: () => void;
}

/** A disk that is this slow twice in a row would hold up the host, milliseconds. */
const SLOW_MS = 50;

/** Appends that may fail in a row. */
const FAILURES = 3;

/** Between a failed append and the next attempt, milliseconds. */
const RETRY_MS = 50;

/** When gathered lines are appended to a spool, and what a bad disk leads to. */
export class SpoolAppends {
  readonly #parts: SpoolAppendsParts;
  #failures = 0;
  #slowOnes = 0;
  #isScheduled = false;
  #isStopped = false;

  constructor(parts: SpoolAppendsParts) {
    this.#parts = parts;
  }

  /** Appends once in a turn of the event loop, however often it is asked. */
  soon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // Unreferenced: the end of the process appends what is left.
    setImmediate(() => {
      this.#isScheduled = false;
      this.now();
    }).unref();
  }

  /** Appends what is gathered. Never throws. */
  now(): void {
    const { writer, ownership, clock, onAppended, onOrphaned } = this.#parts;
    if (this.#isStopped) return;
    if (!ownership.isKept()) return this.#end(onOrphaned);
    const startMs = clock.elapsedMs();
    try {
      writer.commit();
    } catch (error) {
      return this.#failed(error);
    }
    this.#failures = 0;
    this.#slowOnes = clock.elapsedMs() - startMs > SLOW_MS ? this.#slowOnes + 1 : 0;
    onAppended();
    if (this.#slowOnes >= 2) this.#badDisk(`its disk took more than ${SLOW_MS} ms twice in a row`);
  }

  /** At an end there is no later: what cannot be appended now goes elsewhere now. */
  atTheEnd(): void {
    for (let attempt = 0; attempt < FAILURES && !this.#isStopped; attempt += 1) {
      this.now();
      if (this.#failures === 0) return;
    }
  }

  /** Appends nothing any more. */
  stop(): void {
    this.#isStopped = true;
  }

  #failed(error: unknown): void {
    const { ownership, clock, isEveryLineDurable, onOrphaned } = this.#parts;
    this.#failures += 1;
    if (!ownership.look()) this.#end(onOrphaned);
    else if (this.#failures >= FAILURES || isEveryLineDurable) this.#badDisk(String(error));
    else clock.after(RETRY_MS, () => this.now());
  }

  #badDisk(why: string): void {
    this.#end(() => this.#parts.onBadDisk(`the spool cannot be written: ${why}`));
  }

  #end(tell: () => void): void {
    if (this.#isStopped) return;
    this.stop();
    tell();
  }
}
