import type { LogLevel, LogSink, SinkStats } from '@dashtam/logging-domain';
import {
  resolveConsoleOptions,
  type ConsoleAdapterOptions,
  type ResolvedConsoleOptions,
} from './console-adapter-options';
import { Delivery } from './delivery';
import { LossLedger } from './loss-ledger';
import { Outlet } from './outlet';
import { renderPretty } from './pretty/render-pretty';

/** Pause before a blocked destination is tried again, milliseconds. */
const RETRY_MS = 20;

/** A destination that has been blocked for this long is reported as degraded, milliseconds. */
const DEGRADED_AFTER_MS = 1_000;

/** Longest wait of `flushSync` for a reader that takes nothing at all, milliseconds. */
const EXIT_STALL_MS = 2_000;

/** Writes finished lines to standard output, another descriptor or a file. */
export class ConsoleAdapter implements LogSink {
  readonly #options: ResolvedConsoleOptions;
  readonly #outlet: Outlet;
  readonly #losses: LossLedger;
  readonly #delivery: Delivery;
  #turn: NodeJS.Immediate | undefined;
  #retry: NodeJS.Timeout | undefined;
  #blockedSinceMs: number | undefined;
  #isDegraded = false;
  #isEnding = false;
  #isClosed = false;
  #closing: Promise<void> | undefined;

  /**
   * @throws TypeError for an option out of its bounds
   * @throws what opening the file throws, for example ENOENT for a folder that is not there
   */
  constructor(options: ConsoleAdapterOptions) {
    this.#options = resolveConsoleOptions(options);
    this.#outlet = new Outlet(this.#options.destination);
    this.#losses = new LossLedger(this.#options.onFailure);
    this.#delivery = new Delivery(this.#outlet, this.#losses, this.#options.maxQueuedBytes);
  }

  write(line: string, level: LogLevel, timeMs: number): void {
    if (this.#isClosed) return this.#losses.add('closed', level, 'written after close');
    const { format, color, buffer } = this.#options;
    const text = format === 'pretty' ? renderPretty(line, color) : line;
    this.#delivery.add(text, level, timeMs);
    if (this.#isEnding) return this.flushSync();
    const isUrgent = level === 'error' || level === 'critical';
    if (buffer === 'none' || isUrgent || this.#delivery.isWorthWriting) {
      this.#advance(this.#delivery.isBlocked ? 0 : this.#options.stallMs);
    } else {
      this.#turn ??= setImmediate(() => this.#advance(this.#options.stallMs));
    }
  }

  async flush(deadlineMs = 10_000): Promise<void> {
    const last = this.#delivery.added;
    const end = performance.now() + deadlineMs;
    this.#advance(0);
    while ((this.#delivery.oldest?.sequence ?? Infinity) <= last && performance.now() < end) {
      const pauseMs = Math.min(RETRY_MS, end - performance.now());
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      this.#advance(0);
    }
    this.#losses.report();
  }

  /** Waits up to 2,000 ms for a reader that takes nothing at all; then the rest is lost. */
  flushSync(): void {
    const isHopeless = this.#isEnding && this.#delivery.isBlocked;
    this.#isEnding = true;
    this.#advance(isHopeless ? 0 : EXIT_STALL_MS);
    this.#delivery.abandon();
    this.#losses.report();
  }

  close(deadlineMs = 10_000): Promise<void> {
    this.#isClosed = true;
    this.#closing ??= this.#close(deadlineMs);
    return this.#closing;
  }

  stats(): SinkStats {
    const { queued, sent, retried, bytes, oldest } = this.#delivery;
    const lagMs = oldest ? Math.max(0, Date.now() - oldest.timeMs) : 0;
    return { queued, sent, retried, rejected: 0, dropped: this.#losses.dropped, bytes, lagMs };
  }

  async #close(deadlineMs: number): Promise<void> {
    await this.flush(deadlineMs);
    this.#delivery.abandon();
    clearTimeout(this.#retry);
    clearImmediate(this.#turn);
    this.#losses.report();
    this.#outlet.release();
  }

  #advance(stallMs: number): void {
    if (this.#turn !== undefined) {
      clearImmediate(this.#turn);
      this.#turn = undefined;
    }
    this.#delivery.advance(stallMs);
    if (this.#delivery.isBlocked) this.#tryLater();
    else this.#blockedSinceMs = undefined;
  }

  /** Without keeping the process alive: who must not lose the rest at its end calls `flushSync`. */
  #tryLater(): void {
    this.#blockedSinceMs ??= performance.now();
    const isLong = performance.now() - this.#blockedSinceMs >= DEGRADED_AFTER_MS;
    if (isLong && !this.#isDegraded) this.#losses.degraded(this.#delivery.reason);
    this.#isDegraded = isLong;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#advance(0), RETRY_MS).unref();
  }
}
