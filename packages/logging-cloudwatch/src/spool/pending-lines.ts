import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import { LineTally } from '../line/line-tally';
import type { SpoolCounters } from './spool-counters';

/** The lines of a spool that are neither delivered nor reported, as its writer counts them. */
export class PendingLines {
  readonly #counters: SpoolCounters;
  readonly #gathered = new LineTally();
  readonly #appended = new LineTally();
  readonly #dropped = new LineTally();
  /** As it was when it was looked at last. */
  #settledBytes = 0;
  /** Instant of the first line that is gathered. */
  #gatheredMs: number | undefined;
  /** Instant of the first line that was appended after the engine had read all before it. */
  #unreadMs: number | undefined;

  constructor(counters: SpoolCounters) {
    this.#counters = counters;
  }

  /** A line was gathered. */
  gather(level: LogLevel, bytes: number, timeMs: number): void {
    this.#gathered.add(level, bytes);
    this.#gatheredMs ??= timeMs;
  }

  /** What was gathered is on the disk, from `position` of the spool on. */
  append(position: number): void {
    this.#appended.addAll(this.#gathered);
    if (this.#counters.get('claimed') >= position) this.#unreadMs = this.#gatheredMs;
    this.ungather();
  }

  /** What was gathered no longer counts. */
  ungather(): void {
    this.#gathered.clear();
    this.#gatheredMs = undefined;
  }

  /** Lines that were appended no longer count: they are given up. */
  drop(lines: LineTally): void {
    this.#dropped.addAll(lines);
  }

  /** Lines that are gathered, until they are appended. */
  get gathered(): LineTally {
    return this.#gathered;
  }

  /** Lines of that level. */
  lines(level: LogLevel): number {
    const accepted = this.#appended.lines(level) + this.#gathered.lines(level);
    return accepted - this.#dropped.lines(level) - this.#counters.booked(level);
  }

  /** Lines of all levels. */
  get count(): number {
    return LOG_LEVELS.reduce((sum, level) => sum + this.lines(level), 0);
  }

  /** UTF-8 bytes of their messages. */
  get bytes(): number {
    this.#settledBytes = this.#counters.booked('settledBytes');
    return this.bytesAtMost;
  }

  /** What is settled only grows, so that an old value errs on the safe side and costs no look. */
  get bytesAtMost(): number {
    return this.#appended.bytes + this.#gathered.bytes - this.#dropped.bytes - this.#settledBytes;
  }

  /** Instant of the oldest line, epoch milliseconds; undefined where there is none. */
  get oldestMs(): number | undefined {
    const counters = this.#counters;
    const isAllSettled = counters.booked('acknowledged') >= counters.get('committed');
    if (isAllSettled) return this.#gatheredMs;
    // 0 where the engine has not read any of them yet.
    return counters.get('oldestMs') || this.#unreadMs;
  }
}
