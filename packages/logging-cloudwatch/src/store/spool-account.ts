import { LOG_LEVELS, type LogLevel, type SinkFailureKind } from '@dashtam/logging-domain';
import type { StoreStats } from './line-store';
import { LineTally } from '../line/line-tally';
import type { LossReport } from '../health/loss-report';
import type { SpoolCounters } from '../spool/spool-counters';
import type { SpoolWriter } from '../spool/spool-writer';

/** What a `SpoolAccount` works with. */
export interface SpoolAccountParts {
  readonly writer: Pick<SpoolWriter, 'pending' | 'position'>;
  readonly counters: SpoolCounters;
  readonly losses: Pick<LossReport, 'add'>;
}

const DAMAGED = 'the disk of the spool lost or damaged them';

/** The lines of a spool that are neither delivered nor given up. Each is reported once at most. */
export class SpoolAccount {
  readonly #parts: SpoolAccountParts;
  /** Lines that no longer count, although the engine did not settle them. */
  readonly #givenUp = new LineTally();

  constructor(parts: SpoolAccountParts) {
    this.#parts = parts;
  }

  /** Reports all lines that still count; they no longer do. */
  giveUp(kind: SinkFailureKind, reason: string): void {
    this.reconcile();
    this.#forget((level, lines) => this.#parts.losses.add(kind, level, reason, lines));
  }

  /** The lines no longer count, because another process has taken them over. */
  handOver(): void {
    this.#forget(() => undefined);
  }

  /** Reports what an engine that has read everything did not find. */
  reconcile(): void {
    const { writer, counters, losses } = this.#parts;
    if (counters.booked('acknowledged') < writer.position) return;
    this.#forget((level, lines) => losses.add('unwritable', level, DAMAGED, lines));
  }

  stats(): StoreStats {
    const { writer, counters } = this.#parts;
    const queued = LOG_LEVELS.reduce((sum, level) => sum + this.#pending(level), 0);
    return {
      queued,
      bytes: queued === 0 ? 0 : writer.pending.bytes - this.#givenUp.bytes,
      sent: counters.booked('sent'),
      retried: counters.get('retried'),
      oldestMs: queued === 0 ? undefined : writer.pending.oldestMs,
    };
  }

  /** Not below 0: a put under way may settle lines that were given up. */
  #pending(level: LogLevel): number {
    return Math.max(0, this.#parts.writer.pending.lines(level) - this.#givenUp.lines(level));
  }

  #forget(tell: (level: LogLevel, lines: number) => void): void {
    let bytes = this.#parts.writer.pending.bytes - this.#givenUp.bytes;
    for (const level of LOG_LEVELS) {
      const lines = this.#pending(level);
      this.#givenUp.add(level, bytes, lines);
      bytes = 0;
      if (lines > 0) tell(level, lines);
    }
  }
}
