import {
  LOG_LEVELS,
  tellSafely,
  type LogLevel,
  type LogSink,
  type OnFailure,
  type SinkFailureKind,
  type SinkStats,
} from '@dashtam/logging-domain';

/** A destination in memory that can be made to take nothing. */
export interface MemoryDestination {
  readonly taken: string[];
  broken: boolean;
}

/** Bound of `QueueSink` in bytes. */
export const MAX_QUEUED_BYTES = 512 * 1024;

/** A small sink that delivers later and keeps all eight rules: the suite must let it pass. */
export class QueueSink implements LogSink {
  readonly #destination: MemoryDestination;
  readonly #onFailure: OnFailure;
  readonly #dropped = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
  #queue: { line: string; level: LogLevel }[] = [];
  #sent = 0;
  #bytes = 0;
  #closing: Promise<void> | undefined;

  constructor(destination: MemoryDestination, onFailure: OnFailure) {
    this.#destination = destination;
    this.#onFailure = onFailure;
  }

  write(line: string, level: LogLevel): void {
    if (this.#closing) return this.#lose('closed', level);
    this.#queue.push({ line, level });
    this.#bytes += line.length;
    if (this.#queue.length === 1) setImmediate(() => this.#deliver());
    while (this.#bytes > MAX_QUEUED_BYTES) this.#refuseOne();
  }

  async flush(deadlineMs = 10_000): Promise<void> {
    const end = Date.now() + deadlineMs;
    this.#deliver();
    while (this.#queue.length > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      this.#deliver();
    }
  }

  close(deadlineMs = 10_000): Promise<void> {
    this.#closing ??= this.flush(deadlineMs).then(() => {
      for (const { level } of this.#queue.splice(0)) this.#lose('deadline', level);
      this.#bytes = 0;
    });
    return this.#closing;
  }

  stats(): SinkStats {
    return {
      queued: this.#queue.length,
      sent: this.#sent,
      retried: 0,
      rejected: 0,
      dropped: { ...this.#dropped },
      bytes: this.#bytes,
      lagMs: 0,
    };
  }

  #deliver(): void {
    if (this.#destination.broken) return;
    for (const { line } of this.#queue.splice(0)) {
      this.#destination.taken.push(line);
      this.#sent += 1;
    }
    this.#bytes = 0;
  }

  #refuseOne(): void {
    const least = LOG_LEVELS.find((level) => this.#queue.some((entry) => entry.level === level));
    const index = this.#queue.findLastIndex(({ level }) => level === least);
    const [refused] = this.#queue.splice(index, 1);
    if (!refused) return;
    this.#bytes -= refused.line.length;
    this.#lose('overflow', refused.level);
  }

  #lose(kind: SinkFailureKind, level: LogLevel): void {
    this.#dropped[level] += 1;
    tellSafely(this.#onFailure, { kind, count: 1, level, reason: `lost: ${kind}` });
  }
}
