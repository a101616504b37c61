import type { LogLevel, SinkFailureKind } from '@dashtam/logging-domain';
import { Batch } from './batch';
import { LineQueue } from './line-queue';
import type { LossLedger } from './loss-ledger';
import type { Outcome, Outlet } from './outlet';
import type { LinePlace } from './queued-line';
import { sleepSync } from './sleep-sync';

/**
 * Characters that lines are gathered to before one write: nearly the bytes that a pipe of Linux
 * holds (pipe(7)). With a line more they still have less than 128 KiB where some character is not
 * of Latin-1; beyond that the engine takes five times as long to join them.
 */
const GATHERED_BYTES = 62 * 1024;

/** Longest pause between two attempts while waiting for a busy reader. */
const MAX_PAUSE_MS = 16;

/** The lines on their way to the outlet: in order, bounded, each settled exactly once. */
export class Delivery {
  readonly #outlet: Outlet;
  readonly #losses: LossLedger;
  readonly #maxQueuedBytes: number;
  readonly #queue = new LineQueue();
  /** Lines for the next write. Only while nothing is blocked; then `#queue` takes them. */
  #gathered = new Batch();
  /** Lines whose text the outlet has begun to write. */
  #inFlight: Batch | undefined;
  /** The batch that left last, for the next lines. */
  #spare: Batch | undefined;
  #outcome: Outcome = 'written';
  #added = 0;
  #sent = 0;
  #retried = 0;

  constructor(outlet: Outlet, losses: LossLedger, maxQueuedBytes: number) {
    this.#outlet = outlet;
    this.#losses = losses;
    this.#maxQueuedBytes = maxQueuedBytes;
  }

  /** Lines that are neither written nor lost. */
  get queued(): number {
    return (this.#inFlight?.length ?? 0) + this.#gathered.length + this.#queue.length;
  }

  /** UTF-8 bytes that are held for them. */
  get bytes(): number {
    return this.#inFlightBytes + Buffer.byteLength(this.#gathered.text) + this.#queue.bytes;
  }

  /** Whether enough lines are gathered for a write of their own. */
  get isWorthWriting(): boolean {
    return this.#gathered.text.length >= GATHERED_BYTES;
  }

  /** The line that has waited longest. */
  get oldest(): LinePlace | undefined {
    return this.#inFlight?.oldest ?? this.#gathered.oldest ?? this.#queue.oldest;
  }

  get added(): number {
    return this.#added;
  }

  get sent(): number {
    return this.#sent;
  }

  get retried(): number {
    return this.#retried;
  }

  /** Whether the last attempt left lines behind. */
  get isBlocked(): boolean {
    return this.#outcome === 'busy' || this.#outcome === 'failing';
  }

  /** Why it is blocked. */
  get reason(): string {
    return this.#outlet.reason;
  }

  /** Puts a line at the end, or loses it, or a less severe one, to the bound. */
  add(text: string, level: LogLevel, timeMs: number): void {
    if (this.#outcome === 'gone') return this.#losses.add('unwritable', level, this.reason);
    this.#added += 1;
    if (!this.isBlocked) return this.#gathered.add(text, level, timeMs, this.#added);
    const line = { text, level, timeMs, sequence: this.#added };
    const refused = this.#queue.add(line, this.#maxQueuedBytes - this.#inFlightBytes);
    for (const { level: lost } of refused) {
      this.#losses.add('overflow', lost, `${this.#maxQueuedBytes} bytes wait already`);
    }
  }

  /** Writes what it can; waits for a busy reader while it takes something every `stallMs`. */
  advance(stallMs: number): void {
    let pauseMs = 1;
    let waitedMs = 0;
    while (this.queued > 0) {
      const remainingBefore = this.#outlet.remainingBytes;
      this.#attempt();
      if (this.#outlet.remainingBytes !== remainingBefore) {
        pauseMs = 1;
        waitedMs = 0;
      }
      if (this.#outcome === 'failing') return;
      if (this.#outcome !== 'busy') continue;
      if (waitedMs >= stallMs) return;
      sleepSync(pauseMs);
      waitedMs += pauseMs;
      pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
    }
  }

  /** Gives up every line that is still here. */
  abandon(): void {
    this.#loseAll(this.#outcome === 'failing' ? 'unwritable' : 'deadline');
  }

  #attempt(): void {
    if (this.#inFlight !== undefined) {
      this.#retried += 1;
      this.#outcome = this.#outlet.resume();
    } else {
      this.#inFlight = this.#nextBatch();
      this.#outcome = this.#outlet.send(this.#inFlight.text);
    }
    if (this.#outcome === 'gone') return this.#loseAll('unwritable');
    if (this.#outcome !== 'written') return;
    this.#sent += this.#inFlight.length;
    this.#inFlight.clear();
    this.#spare = this.#inFlight;
    this.#inFlight = undefined;
  }

  get #inFlightBytes(): number {
    return this.#inFlight === undefined ? 0 : this.#outlet.remainingBytes;
  }

  /** Takes the lines that have waited longest. */
  #nextBatch(): Batch {
    if (this.#gathered.length === 0) return Batch.of(this.#queue.take(GATHERED_BYTES));
    const batch = this.#gathered;
    this.#gathered = this.#spare ?? new Batch();
    this.#spare = undefined;
    return batch;
  }

  /** Loses every line, except those in flight that were written to their end. */
  #loseAll(kind: SinkFailureKind): void {
    const unfinished = this.#inFlight?.levelsWithin(this.#outlet.remainingBytes) ?? [];
    this.#sent += (this.#inFlight?.length ?? 0) - unfinished.length;
    const lost = [
      ...unfinished,
      ...this.#gathered.levelsWithin(Infinity),
      ...this.#queue.take(Infinity).map(({ level }) => level),
    ];
    this.#inFlight = undefined;
    this.#gathered = new Batch();
    for (const level of lost) this.#losses.add(kind, level, this.reason);
  }
}
