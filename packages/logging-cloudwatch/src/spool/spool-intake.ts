import type { Cursor } from './cursor';
import { deleteSegmentsBefore } from './delete-segments';
import type { LineSource } from '../line/line-source';
import { LineQueue } from '../line/line-queue';
import type { QueuedLine } from '../line/queued-line';
import { PUT_LIMITS } from '../service/service-limits';
import { PARKED, type Book, type SpoolCounters } from './spool-counters';
import { FRAME_BYTES } from './spool-line';
import type { SpoolReader } from './spool-reader';

/** What the intake of a spool works with. */
export interface SpoolIntakeParts {
  readonly folder: string;
  readonly reader: SpoolReader;
  readonly cursor: Cursor;
  readonly counters: SpoolCounters;
  /** Told of lines that are not in the format of a spool. */
  readonly onDamaged: (lines: number) => void;
  /** Bytes that are read ahead at most. */
  readonly readAheadBytes: number;
  /** Called after each delivery, before it is acknowledged; answers how many lines were sent in all. */
  readonly onSettled: () => number;
  /** Called when the position up to which everything is settled has moved. */
  readonly onAcknowledged: () => void;
  /** Called when there is nothing to deliver for now, and when that may have changed. */
  readonly onIdle: (isIdle: boolean) => void;
}

/** The lines of a spool as a source for delivery; it moves the cursor as they are settled. */
export class SpoolIntake implements LineSource {
  readonly #parts: SpoolIntakeParts;
  readonly #queue = new LineQueue(Infinity, () => undefined);
  readonly #book: Book;
  #deletedThrough = 0;

  constructor(parts: SpoolIntakeParts) {
    this.#parts = parts;
    this.#book = parts.counters.wholeBook();
  }

  fill(): void {
    const { counters, reader, readAheadBytes } = this.#parts;
    const isFull = (): boolean =>
      this.#queue.waiting >= PUT_LIMITS.events || this.#queue.bytes >= readAheadBytes;
    while (!isFull() && reader.position < counters.get('committed')) this.#readOn();
    this.#showOldest();
    if (this.#queue.length === 0) this.#acknowledge();
  }

  peek(count: number): readonly QueuedLine[] {
    return this.#queue.peek(count);
  }

  take(count: number): readonly QueuedLine[] {
    return this.#queue.take(count);
  }

  settle(lines: readonly QueuedLine[]): void {
    this.#queue.settle(lines);
    for (const { level, bytes } of lines) {
      this.#book[level] += 1;
      this.#book.settledBytes += bytes;
    }
    // What became of the lines is told before it is told that they are settled.
    this.#book.sent = this.#parts.onSettled();
    this.#acknowledge(lines.length);
  }

  clear(): readonly QueuedLine[] {
    return this.#queue.clear();
  }

  isSettled(through: number): boolean {
    return this.#book.acknowledged >= through;
  }

  park(): boolean {
    const { counters, reader } = this.#parts;
    const isEmpty = this.#queue.length === 0;
    this.#parts.onIdle(true);
    counters.setFlag('parked', isEmpty ? PARKED.untilAny : PARKED.untilBatch);
    // Looked at after the flag is up: what is committed later sees the flag and rings.
    const isNews = reader.position < counters.get('committed');
    if (isNews && isEmpty) this.unpark();
    return !(isNews && isEmpty);
  }

  unpark(): void {
    this.#parts.onIdle(false);
    this.#parts.counters.setFlag('parked', PARKED.awake);
  }

  get oldest(): QueuedLine | undefined {
    return this.#queue.oldest;
  }

  get newest(): number {
    return this.#parts.counters.get('committed');
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  #readOn(): void {
    const { counters, reader, onDamaged } = this.#parts;
    const claimed = counters.locked(() => this.#claim());
    if (claimed === undefined) throw new Error('the lock of the spool is stuck');
    const { lines, damaged } = reader.read(claimed);
    counters.set('claimed', reader.position);
    for (const line of lines) this.#queue.push(line);
    if (damaged > 0) onDamaged(damaged);
  }

  /** Reserves what will be read next, so that the writer does not give it up meanwhile. */
  #claim(): number {
    const { counters, reader } = this.#parts;
    const droppedFrom = counters.get('droppedFrom');
    const droppedTo = counters.get('droppedTo');
    if (reader.position >= droppedFrom && reader.position < droppedTo) reader.skipTo(droppedTo);
    const committed = counters.get('committed');
    const isGapAhead = droppedTo > droppedFrom && reader.position < droppedFrom;
    const end = isGapAhead ? droppedFrom : committed;
    counters.set('claimed', end);
    return end;
  }

  #acknowledge(lines = 0): void {
    const { counters, cursor, reader } = this.#parts;
    const { oldest } = this.#queue;
    const position =
      oldest === undefined ? reader.position : oldest.sequence - oldest.bytes - FRAME_BYTES;
    this.#showOldest();
    const hasMoved = position !== this.#book.acknowledged;
    if (!hasMoved && lines === 0) return;
    this.#book.acknowledged = position;
    counters.book(this.#book);
    if (!hasMoved) return;
    cursor.move(position);
    reader.release(position);
    counters.progress();
    this.#parts.onAcknowledged();
    this.#deleteDelivered(position);
  }

  /** For `stats()`, also while nothing can be delivered. */
  #showOldest(): void {
    const { counters, reader } = this.#parts;
    const { oldest } = this.#queue;
    // While there is more to be read, the line before is nearer to the truth than none.
    if (oldest === undefined && reader.position < counters.get('committed')) return;
    counters.set('oldestMs', oldest?.timeMs ?? 0);
  }

  #deleteDelivered(position: number): void {
    const { folder, reader } = this.#parts;
    if (reader.segmentStart === this.#deletedThrough || position < reader.segmentStart) return;
    this.#deletedThrough = reader.segmentStart;
    deleteSegmentsBefore(folder, position);
  }
}
