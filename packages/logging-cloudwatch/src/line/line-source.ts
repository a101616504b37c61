import type { QueuedLine } from './queued-line';

/** Where delivery takes its lines from: the memory of the process, or a spool on a disk. */
export interface LineSource {
  /** Brings in what was written meanwhile. */
  fill(): void;
  /** Up to `count` of the oldest waiting lines; they stay where they are. */
  peek(count: number): readonly QueuedLine[];
  /** Takes up to `count` of the oldest waiting lines for delivery; they count until settled. */
  take(count: number): readonly QueuedLine[];
  /** These lines, taken before, are delivered or reported: they no longer count. */
  settle(lines: readonly QueuedLine[]): void;
  /** Gives up all lines that are not settled and hands them over, oldest first. */
  clear(): readonly QueuedLine[];
  /** Whether everything up to `through`, a value of `newest`, is settled. */
  isSettled(through: number): boolean;
  /** Delivery is about to sleep; false when there is something new. */
  park(): boolean;
  /** Delivery is awake again. */
  unpark(): void;
  /** The oldest line that is not settled. */
  readonly oldest: QueuedLine | undefined;
  /** Place of the newest line in the order of arrival. */
  readonly newest: number;
  /** Lines waiting for delivery. */
  readonly waiting: number;
}
