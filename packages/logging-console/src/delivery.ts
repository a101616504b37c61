import type { LogLevel, SinkFailureKind } from '@dashtam/logging-domain';
import { LineQueue } from './line-queue';
import type { LossLedger } from './loss-ledger';
import type { Outcome, Outlet } from './outlet';
import type { QueuedLine } from './queued-line';
import { sleepSync } from './sleep-sync';

/** Bytes that lines are gathered to before one write: what a pipe of Linux holds (pipe(7)). */
const GATHERED_BYTES = 64 * 1024;

/** Longest pause between two attempts while waiting for a busy reader. */
const MAX_PAUSE_MS = 16;

/** The lines on their way to the outlet: in order, bounded, each settled exactly once. */
export class Delivery {
  readonly #outlet: Outlet;
  readonly #losses: LossLedger;
  readonly #maxQueuedBytes: number;
  readonly #queue = new LineQueue();
  /** Lines for the next write. Only while nothing is blocked; then `#queue` takes them. */
  #gathered: QueuedLine[] = [];
  #gatheredText = '';
  /** Lines whose text the outlet has begun to write. */
  #inFlight: readonly QueuedLine[] = [];
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
    return this.#inFlight.length + this.#gathered.length + this.#queue.length;
  }

  /** UTF-8 bytes that are held for them. */
  get bytes(): number {
    return this.#inFlightBytes + Buffer.byteLength(this.#gatheredText) + this.#queue.bytes;
  }

  /** Whether enough lines are gathered for a write of their own. */
  get isWorthWriting(): boolean {
    return this.#gatheredText.length >= GATHERED_BYTES;
  }

  /** The line that has waited longest. */
  get oldest(): QueuedLine | undefined {
    return this.#inFlight[0] ?? this.#gathered[0] ?? this.#queue.oldest;
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
    const line = { text, level, timeMs, sequence: this.#added };
    if (!this.isBlocked) {
      this.#gathered.push(line);
      this.#gatheredText += text;
      return;
    }
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
    if (this.#inFlight.length > 0) {
      this.#retried += 1;
      this.#outcome = this.#outlet.resume();
    } else {
      this.#outcome = this.#outlet.send(this.#nextText());
    }
    if (this.#outcome === 'written') this.#settle(this.#inFlight.length);
    else if (this.#outcome === 'gone') this.#loseAll('unwritable');
  }

  get #inFlightBytes(): number {
    return this.#inFlight.length > 0 ? this.#outlet.remainingBytes : 0;
  }

  /** Puts the oldest lines in flight; their text. */
  #nextText(): string {
    if (this.#gathered.length === 0) {
      this.#inFlight = this.#queue.take(GATHERED_BYTES);
      return this.#inFlight.map(({ text }) => text).join('');
    }
    const text = this.#gatheredText;
    this.#inFlight = this.#gathered;
    this.#gathered = [];
    this.#gatheredText = '';
    return text;
  }

  #settle(lines: number): void {
    this.#sent += lines;
    this.#inFlight = this.#inFlight.slice(lines);
  }

  /** Loses every line, except those in flight that were written to their end. */
  #loseAll(kind: SinkFailureKind): void {
    let remaining = this.#inFlightBytes;
    const firstUnfinished = this.#inFlight.findLastIndex(
      ({ text }) => (remaining -= Buffer.byteLength(text)) <= 0,
    );
    this.#settle(Math.max(firstUnfinished, 0));
    const lost = [...this.#inFlight, ...this.#gathered, ...this.#queue.take(Infinity)];
    this.#inFlight = [];
    this.#gathered = [];
    this.#gatheredText = '';
    for (const { level } of lost) this.#losses.add(kind, level, this.reason);
  }
}
