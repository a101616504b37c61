import { LOG_LEVELS } from '@dashtam/logging-domain';

/** Positions that either side moves, 64 bits each. */
const PLACES = [
  ...(['committed', 'claimed', 'droppedFrom', 'droppedTo', 'oldestMs'] as const),
  'retried',
] as const;

/** What the engine has achieved, 64 bits each. All of it changes at once or not at all. */
const BOOK = ['acknowledged', 'settledBytes', 'sent', ...LOG_LEVELS] as const;

/** Flags, 32 bits each. */
const FLAGS = ['parked', 'failing', 'stopped', 'lock', 'progress', 'page', 'inheriting'] as const;

type Place = (typeof PLACES)[number];
type Flag = (typeof FLAGS)[number];

/** The engine's achievements: how far, how much, and how many lines of each level are settled. */
export type Book = Record<(typeof BOOK)[number], number>;

const FLAGS_AT_BYTES = (PLACES.length + 2 * BOOK.length) * 8;
/** Tries without a pause; the lock is held for some assignments. */
const SPINS = 1_000;
/** Then pauses of 1 ms: a thread that holds the lock may have to wait for a processor that long. */
const PAUSES = 500;

/** How far the engine sleeps: not at all, until enough lines wait, or until any line comes. */
export const PARKED = { awake: 0, untilBatch: 1, untilAny: 2 } as const;

/**
 * What the caller's thread and the engine know of one spool, in memory that both see:
 * - `committed`, `acknowledged`, `claimed`: how far the spool is written, delivered, read ahead
 * - `droppedFrom`, `droppedTo`: a gap where segments were given up to make room
 * - `parked`, `failing`, `stopped`: the engine sleeps, is refused by the service, has ended
 * - `inheriting`: what dead processes left is, or may be, on its way
 * - `retried`: attempts that were repeated, also at what dead processes left
 */
export class SpoolCounters {
  /** To be handed to the other thread. */
  readonly buffer: SharedArrayBuffer;
  readonly #numbers: BigInt64Array;
  readonly #flags: Int32Array;

  constructor(buffer = new SharedArrayBuffer(FLAGS_AT_BYTES + FLAGS.length * 4)) {
    this.buffer = buffer;
    this.#numbers = new BigInt64Array(buffer, 0, PLACES.length + 2 * BOOK.length);
    this.#flags = new Int32Array(buffer, FLAGS_AT_BYTES, FLAGS.length);
  }

  get(name: Place): number {
    return Number(Atomics.load(this.#numbers, PLACES.indexOf(name)));
  }

  set(name: Place, value: number): void {
    Atomics.store(this.#numbers, PLACES.indexOf(name), BigInt(value));
  }

  /** Adds one. */
  increment(name: Place): void {
    Atomics.add(this.#numbers, PLACES.indexOf(name), 1n);
  }

  /** One entry of the book. */
  booked(name: keyof Book): number {
    return Number(Atomics.load(this.#numbers, this.#pageAt() + BOOK.indexOf(name)));
  }

  /** The whole book. */
  wholeBook(): Book {
    return Object.fromEntries(BOOK.map((name) => [name, this.booked(name)])) as Book;
  }

  /**
   * Writes the whole book: on the page that is not open, which is then opened. An engine that is
   * killed meanwhile leaves the old book, and its successor begins where that says.
   */
  book(entries: Book): void {
    const page = this.flag('page') === 0 ? 1 : 0;
    const at = PLACES.length + page * BOOK.length;
    BOOK.forEach((name, index) => {
      Atomics.store(this.#numbers, at + index, BigInt(entries[name]));
    });
    this.setFlag('page', page);
  }

  flag(name: Flag): number {
    return Atomics.load(this.#flags, FLAGS.indexOf(name));
  }

  setFlag(name: Flag, value: number): void {
    Atomics.store(this.#flags, FLAGS.indexOf(name), value);
  }

  #pageAt(): number {
    return PLACES.length + this.flag('page') * BOOK.length;
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
    for (let attempt = 0; attempt < SPINS + PAUSES; attempt += 1) {
      if (attempt >= SPINS) Atomics.wait(this.#flags, index, 1, 1);
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
