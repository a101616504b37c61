import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';

/** Positions and totals, 64 bits each. */
const TOTALS = [
  'committed',
  'acknowledged',
  'claimed',
  'droppedFrom',
  'droppedTo',
  'sent',
  'retried',
  'settledBytes',
  'oldestMs',
] as const;

/** Flags, 32 bits each. */
const FLAGS = ['parked', 'failing', 'stopped', 'lock', 'progress'] as const;

type Total = (typeof TOTALS)[number];
type Flag = (typeof FLAGS)[number];

const LEVELS_AT = TOTALS.length;
const FLAGS_AT_BYTES = (TOTALS.length + LOG_LEVELS.length) * 8;
const SPINS = 10_000;

/** How far the engine sleeps: not at all, until enough lines wait, or until any line comes. */
export const PARKED = { awake: 0, untilBatch: 1, untilAny: 2 } as const;

/**
 * What the caller's thread and the engine know of one spool, in memory that both see:
 * - `committed`, `acknowledged`, `claimed`: how far the spool is written, delivered, read ahead
 * - `droppedFrom`, `droppedTo`: a gap where segments were given up to make room
 * - `sent`, `retried`, `settledBytes`, `oldestMs` and a total for each level: for `stats()`
 * - `parked`, `failing`, `stopped`: the engine sleeps, is refused by the service, has ended
 */
export class SpoolCounters {
  /** To be handed to the other thread. */
  readonly buffer: SharedArrayBuffer;
  readonly #totals: BigInt64Array;
  readonly #flags: Int32Array;

  constructor(buffer = new SharedArrayBuffer(FLAGS_AT_BYTES + FLAGS.length * 4)) {
    this.buffer = buffer;
    this.#totals = new BigInt64Array(buffer, 0, LEVELS_AT + LOG_LEVELS.length);
    this.#flags = new Int32Array(buffer, FLAGS_AT_BYTES, FLAGS.length);
  }

  get(name: Total): number {
    return Number(Atomics.load(this.#totals, TOTALS.indexOf(name)));
  }

  set(name: Total, value: number): void {
    Atomics.store(this.#totals, TOTALS.indexOf(name), BigInt(value));
  }

  add(name: Total, value: number): void {
    Atomics.add(this.#totals, TOTALS.indexOf(name), BigInt(value));
  }

  /** Lines of that level that are delivered or reported. */
  settled(level: LogLevel): number {
    return Number(Atomics.load(this.#totals, LEVELS_AT + LOG_LEVELS.indexOf(level)));
  }

  settle(level: LogLevel, lines: number): void {
    Atomics.add(this.#totals, LEVELS_AT + LOG_LEVELS.indexOf(level), BigInt(lines));
  }

  flag(name: Flag): number {
    return Atomics.load(this.#flags, FLAGS.indexOf(name));
  }

  setFlag(name: Flag, value: number): void {
    Atomics.store(this.#flags, FLAGS.indexOf(name), value);
  }

  /** Tells a thread that waits in `awaitProgress` that something has changed. */
  progress(): void {
    const index = FLAGS.indexOf('progress');
    Atomics.add(this.#flags, index, 1);
    Atomics.notify(this.#flags, index);
  }

  /** Blocks this thread until there is progress since `seen` (a value of `flag('progress')`). */
  awaitProgress(seen: number, ms: number): void {
    Atomics.wait(this.#flags, FLAGS.indexOf('progress'), seen, ms);
  }

  /** Runs `task` while the other thread cannot; undefined when the other thread died holding it. */
  locked<T>(task: () => T): T | undefined {
    const index = FLAGS.indexOf('lock');
    for (let spin = 0; spin < SPINS; spin += 1) {
      if (Atomics.compareExchange(this.#flags, index, 0, 1) !== 0) continue;
      try {
        return task();
      } finally {
        Atomics.store(this.#flags, index, 0);
      }
    }
    return undefined;
  }
}
