import type { LogLevel } from '@dashtam/logging-domain';
import { ADMITTED_SHARE } from './admission';
import type { LineSource } from './line-source';
import type { QueuedLine } from './queued-line';

/** Slots of lines that have gone are given back when there are this many and they are the most. */
const COMPACT_FROM = 1_024;

/**
 * The bounded memory between the caller and the service: first in, first out, measured in UTF-8
 * bytes. It fills by level: DEBUG is refused from 80 % on, INFO from 90 %, WARNING from 97 %; for
 * ERROR and CRITICAL the oldest waiting lines go. Lines taken for delivery count until they are
 * settled.
 */
export class LineQueue implements LineSource {
  readonly #capacityBytes: number;
  readonly #onOverflow: (level: LogLevel) => void;
  /** Gone lines up to `head`, then lines on their way, then from `next` on waiting ones. */
  #slots: QueuedLine[] = [];
  #head = 0;
  #next = 0;
  #length = 0;
  #bytes = 0;
  #newest = 0;

  /** @param onOverflow told the level of each line that is refused or pushed out */
  constructor(capacityBytes: number, onOverflow: (level: LogLevel) => void) {
    this.#capacityBytes = capacityBytes;
    this.#onOverflow = onOverflow;
  }

  /** Takes a line in, or refuses it and tells. */
  push(line: QueuedLine): void {
    const share = ADMITTED_SHARE[line.level];
    if (share === 1) this.#makeRoom(line.bytes);
    if (this.#bytes + line.bytes > this.#capacityBytes * share) {
      this.#onOverflow(line.level);
      return;
    }
    this.#newest = Math.max(line.sequence, this.#newest + 1);
    line.sequence = this.#newest;
    this.#slots.push(line);
    this.#length += 1;
    this.#bytes += line.bytes;
  }

  /** Up to `count` of the oldest waiting lines; they stay where they are. */
  peek(count: number): readonly QueuedLine[] {
    return this.#slots.slice(this.#next, this.#next + count);
  }

  /** Takes up to `count` of the oldest waiting lines for delivery; they count until settled. */
  take(count: number): readonly QueuedLine[] {
    const taken = this.peek(count);
    this.#next += taken.length;
    return taken;
  }

  /** These lines, taken before, are delivered or reported: they no longer count. */
  settle(lines: readonly QueuedLine[]): void {
    for (const line of lines) {
      if (line.isSettled) continue;
      line.isSettled = true;
      this.#length -= 1;
      this.#bytes -= line.bytes;
    }
    this.#passSettled();
  }

  /** Gives up all lines that are not settled and hands them over, oldest first. */
  clear(): readonly QueuedLine[] {
    const left = this.pending();
    this.#slots = [];
    this.#head = 0;
    this.#next = 0;
    this.#length = 0;
    this.#bytes = 0;
    return left;
  }

  /** All lines that are not settled, oldest first. */
  pending(): readonly QueuedLine[] {
    return this.#slots.slice(this.#head).filter(({ isSettled }) => !isSettled);
  }

  isSettled(through: number): boolean {
    return (this.oldest?.sequence ?? Infinity) > through;
  }

  /** Lines come by `push`, on the thread that delivers: there is nothing to fetch or to ring for. */
  fill(): void {}

  park(): boolean {
    return true;
  }

  unpark(): void {}

  /** The oldest line that is not settled. */
  get oldest(): QueuedLine | undefined {
    return this.#slots[this.#head];
  }

  /** Sequence number of the newest line; 0 before the first. */
  get newest(): number {
    return this.#newest;
  }

  /** Lines waiting for delivery. */
  get waiting(): number {
    return this.#slots.length - this.#next;
  }

  /** Lines that are not settled. */
  get length(): number {
    return this.#length;
  }

  /** UTF-8 bytes of the lines that are not settled. */
  get bytes(): number {
    return this.#bytes;
  }

  #makeRoom(bytes: number): void {
    if (bytes > this.#capacityBytes) return;
    while (this.#bytes + bytes > this.#capacityBytes) {
      const [oldest] = this.take(1);
      if (oldest === undefined) return;
      this.settle([oldest]);
      this.#onOverflow(oldest.level);
    }
  }

  /** Moves the head to the oldest line that is not settled, and gives back slots of gone lines. */
  #passSettled(): void {
    while (this.#slots[this.#head]?.isSettled === true) this.#head += 1;
    const isMostlyGone = this.#head >= COMPACT_FROM && this.#head * 2 >= this.#slots.length;
    if (!isMostlyGone && this.#head < this.#slots.length) return;
    this.#slots = this.#slots.slice(this.#head);
    this.#next -= this.#head;
    this.#head = 0;
  }
}
