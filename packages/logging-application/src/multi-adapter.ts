import {
  LOG_LEVELS,
  SEVERITY,
  tellSafely,
  type LogLevel,
  type LogSink,
  type LogThreshold,
  type OnFailure,
  type SinkStats,
} from '@dashtam/logging-domain';

/** One destination of a fan-out and the least severe level that it gets. */
export interface LevelledSink {
  readonly sink: LogSink;
  /** Default: every level. */
  readonly level?: LogThreshold;
}

/** What a fan-out may be told. */
export interface MultiAdapterOptions {
  /** Told of lines that a sink lost by throwing. A sink's own losses go to its own listener. */
  readonly onFailure?: OnFailure;
}

interface Branch {
  readonly sink: LogSink;
  readonly minimum: number;
}

const DEFAULT_DEADLINE_MS = 10_000;

/** Hands each line to several sinks, the same bytes to each. A sink that fails stops no other. */
export class MultiAdapter implements LogSink {
  readonly #branches: readonly Branch[];
  readonly #onFailure: OnFailure | undefined;
  readonly #thrown: Record<LogLevel, number> = noLines();

  constructor(sinks: readonly (LogSink | LevelledSink)[], options: MultiAdapterOptions = {}) {
    this.#branches = sinks.map((entry) =>
      isSink(entry)
        ? { sink: entry, minimum: SEVERITY.debug }
        : { sink: entry.sink, minimum: SEVERITY[entry.level ?? 'debug'] },
    );
    this.#onFailure = options.onFailure;
  }

  write(line: string, level: LogLevel, timeMs: number, traceId: string): void {
    const severity = SEVERITY[level];
    for (const { sink, minimum } of this.#branches) {
      if (severity < minimum) continue;
      try {
        sink.write(line, level, timeMs, traceId);
      } catch (thrown) {
        this.#reportThrown(level, thrown);
      }
    }
  }

  async flush(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    await this.#all((sink) => sink.flush(deadlineMs));
  }

  async close(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    await this.#all((sink) => sink.close(deadlineMs));
  }

  flushSync(): void {
    for (const { sink } of this.#branches) {
      try {
        sink.flushSync?.();
      } catch {
        // The contract forbids it, and the other sinks still have lines to save.
      }
    }
  }

  /** Sums over all sinks; the lag is the worst. */
  stats(): SinkStats {
    const all = this.#branches.map(({ sink }) => sink.stats());
    const sum = (pick: (stats: SinkStats) => number): number =>
      all.reduce((total, stats) => total + pick(stats), 0);
    const dropped = noLines();
    for (const level of LOG_LEVELS) {
      dropped[level] = this.#thrown[level] + sum((stats) => stats.dropped[level]);
    }
    return {
      queued: sum((stats) => stats.queued),
      sent: sum((stats) => stats.sent),
      retried: sum((stats) => stats.retried),
      rejected: sum((stats) => stats.rejected),
      dropped,
      bytes: sum((stats) => stats.bytes),
      lagMs: Math.max(0, ...all.map((stats) => stats.lagMs)),
    };
  }

  async #all(act: (sink: LogSink) => Promise<void>): Promise<void> {
    await Promise.allSettled(this.#branches.map(async ({ sink }) => act(sink)));
  }

  #reportThrown(level: LogLevel, thrown: unknown): void {
    this.#thrown[level] += 1;
    const reason = `a sink threw on write: ${thrown instanceof Error ? thrown.message : typeof thrown}`;
    tellSafely(this.#onFailure, { kind: 'unwritable', count: 1, level, reason });
  }
}

/** Asked by what a sink does, since one that wraps another may well call it `sink`. */
function isSink(entry: LogSink | LevelledSink): entry is LogSink {
  return typeof (entry as Partial<LogSink>).write === 'function';
}

function noLines(): Record<LogLevel, number> {
  return { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
}
