import type { LogLevel, LogSink, SinkStats } from '@dashtam/logging-domain';
import { systemClock } from './time/clock';
import type { CloudWatchOptions } from './options/cloudwatch-options';
import { HandedLine } from './line/handed-line';
import { LineStores } from './store/line-stores';
import { LossReport } from './health/loss-report';
import { isProcessExiting, joinProcessExit, leaveProcessExit } from './process-exit';
import { resolveOptions } from './options/resolve-options';

const DEFAULT_DEADLINE_MS = 10_000;

/** A process that has written nothing by then looks for what dead ones left. */
const IDLE_MS = 1_000;

/** How long the end of the process may wait for delivery while the event loop stands still. */
const EXIT_MS = 4_000;

/** Largest instant that a JavaScript date can hold, epoch milliseconds. */
const MAX_TIME_MS = 8.64e15;

/**
 * Delivers lines to AWS CloudWatch Logs: in order, in batches, from a spool that survives the
 * process, again and again while the service refuses. A call costs the caller its share of one
 * append to a file for each turn of the event loop; a thread of its own does the rest. What cannot
 * be delivered is reported, never silently dropped.
 */
export class CloudWatchAdapter implements LogSink {
  readonly #clock = systemClock;
  readonly #losses: LossReport;
  readonly #stores: LineStores;
  readonly #telling = { flushSync: () => this.#losses.tellAll() };
  readonly #ending = { flushSync: () => this.#endOfProcess() };
  #closing: Promise<void> | undefined;
  /** When the end of the process stops to wait, as `Clock.elapsedMs` tells it. */
  #exitEndsMs: number | undefined;
  #hasBegun = false;
  readonly #cancelAdoption: () => void;

  /** @throws Error that lists all bad options, each with what was seen and what is allowed */
  constructor(options: CloudWatchOptions) {
    const resolved = resolveOptions(options);
    const { onFailure = () => undefined } = resolved;
    this.#losses = new LossReport(onFailure, this.#clock, () => leaveProcessExit(this.#telling));
    this.#stores = new LineStores({
      options: resolved,
      losses: this.#losses,
      clock: this.#clock,
    });
    this.#cancelAdoption = this.#clock.after(IDLE_MS, () => this.#adopt());
  }

  /** Accepts one line; see `LogSink`. */
  write(line: string, level: LogLevel, timeMs: number, traceId: string): void {
    const written = new HandedLine(line, level, this.#instant(timeMs), traceId);
    if (this.#closing !== undefined) return this.#late(written);
    if (line.length < 2 && written.message === '') {
      this.#losses.add('rejected', level, 'the service takes no empty event');
      return;
    }
    if (!this.#hasBegun) this.#begin();
    this.#stores.write(written);
    if (this.#exitEndsMs !== undefined) this.flushSync();
  }

  /**
   * Resolves when all lines written so far are delivered or reported, or at the deadline; never
   * rejects. Starts at once, whatever the triggers say.
   *
   * @param deadlineMs default 10,000
   */
  async flush(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    await this.#stores.drain(deadlineMs);
    this.#losses.tellAll();
  }

  /**
   * As `flush`, also for what dead processes left, then ends delivery. What is undelivered by then
   * is reported: as `kept` in a spool, from where the next start delivers it, as `deadline` from
   * memory, from where it goes to the fallback. Later calls return the same promise.
   *
   * @param deadlineMs default 10,000
   */
  close(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    this.#closing ??= this.#end(deadlineMs);
    return this.#closing;
  }

  /**
   * For the very end of the process: waits without the event loop until everything is delivered,
   * for 4 s in all, and not at all while the service refuses. What is undelivered then is reported
   * as by `close`; later lines likewise. Never throws.
   */
  flushSync(): void {
    this.#stores.drainSync(this.#boundTheEnd());
    if (this.#stores.length > 0) this.#stores.giveUp('the process ended before it was delivered');
    this.#losses.tellAll();
    this.#stores.flushFallbackSync();
  }

  /** See `SinkStats`. */
  stats(): SinkStats {
    const { refused, dropped } = this.#losses;
    const { queued, bytes, sent, retried, oldestMs } = this.#stores.stats();
    const lagMs = oldestMs === undefined ? 0 : Math.max(0, this.#clock.now() - oldestMs);
    return { queued, sent, retried, rejected: refused, dropped, bytes, lagMs };
  }

  async #end(deadlineMs: number): Promise<void> {
    const endMs = this.#clock.elapsedMs() + deadlineMs;
    this.#adopt();
    await this.#stores.drain(deadlineMs);
    await this.#stores.inherited(endMs - this.#clock.elapsedMs());
    this.#stores.giveUp(`not delivered within ${deadlineMs} ms of close`);
    await this.#stores.end();
    leaveProcessExit(this.#ending);
    this.#losses.tellAll();
  }

  #begin(): void {
    this.#hasBegun = true;
    this.#cancelAdoption();
    joinProcessExit(this.#ending);
    if (isProcessExiting()) this.#boundTheEnd();
  }

  /** What dead processes left is delivered after the first lines, and where none come by itself. */
  #adopt(): void {
    if (this.#hasBegun) return;
    this.#begin();
    this.#stores.adopt();
  }

  /** From now on every line is followed by `flushSync`. Answers when that stops to wait. */
  #boundTheEnd(): number {
    return (this.#exitEndsMs ??= this.#clock.elapsedMs() + EXIT_MS);
  }

  #endOfProcess(): void {
    this.flushSync();
    this.#stores.releaseSync();
  }

  #late(line: HandedLine): void {
    this.#losses.add('closed', line.level, 'written after close');
    // What is gathered before it is told must not end with the process.
    joinProcessExit(this.#telling);
    if (this.#exitEndsMs === undefined && !isProcessExiting()) return;
    this.#stores.divert(line);
    this.#stores.flushFallbackSync();
    this.#losses.tellAll();
  }

  /** An instant that a date can name; a caller's nonsense becomes now. */
  #instant(timeMs: number): number {
    const isUsable = Number.isInteger(timeMs) && timeMs >= 0 && timeMs <= MAX_TIME_MS;
    return isUsable ? timeMs : this.#clock.now();
  }
}
