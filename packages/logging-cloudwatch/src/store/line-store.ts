import type { HandedLine } from '../line/handed-line';

/** Where accepted lines wait until they are delivered, together with what delivers them. */
export interface LineStore {
  /** Accepts a line, or reports that it is refused. Never throws. */
  write(line: HandedLine): void;
  /** Resolves when all lines accepted so far are delivered or reported, or at the deadline. */
  drain(deadlineMs: number): Promise<void>;
  /** Resolves when all lines accepted so far are delivered or reported. Wakes nobody up. */
  settled(): Promise<void>;
  /** Delivers what dead processes left, although there is nothing of one's own to deliver. */
  adopt(): void;
  /**
   * Resolves when nothing that dead processes left is on its way any more, or at the deadline;
   * at once where that cannot be delivered for now.
   */
  inherited(deadlineMs: number): Promise<void>;
  /** As `drain`, with the event loop standing still; until `endMs`, as `Clock.elapsedMs` tells it. */
  drainSync(endMs: number): void;
  /** At the very end of the process: cleans up where nothing is left to be delivered. */
  releaseSync(): void;
  /** Reports what is undelivered, as `deadline`. Nothing is attempted any more. */
  giveUp(reason: string): void;
  /** Lets go of threads, files and sockets. */
  end(): Promise<void>;
  stats(): StoreStats;
}

/** What a store adds to the adapter's `stats()`. */
export interface StoreStats {
  readonly queued: number;
  readonly bytes: number;
  readonly sent: number;
  readonly retried: number;
  /** Instant of the oldest waiting line, epoch milliseconds; undefined where none waits. */
  readonly oldestMs: number | undefined;
}
