import type {
  LoggerProtocol,
  LogLevel,
  Runtime,
  SinkFailure,
  SinkFailureKind,
} from '@dashtam/logging-domain';

/** Between two lines about the same kind of failure. */
const QUIET_MS = 30_000;

interface Pending {
  lines: Partial<Record<LogLevel, number>>;
  reason: string;
}

/**
 * Tells operators that lines were lost, or kept for the next start, at most once in 30 s for each
 * kind of failure; what happens in between is added up and told with the next line. Every loss is
 * counted once. That CloudWatch's delivery is degraded is not repeated here: that sink says so on
 * its fallback. For a sink without one there is `degraded`.
 */
export class LossReport {
  readonly #logger: LoggerProtocol;
  readonly #runtime: Runtime;
  readonly #pending = new Map<SinkFailureKind, Pending>();
  readonly #quiet = new Set<SinkFailureKind>();
  #isEnding = false;

  /** `logger` must write to a sink that does not report back here. */
  constructor(logger: LoggerProtocol, runtime: Runtime) {
    this.#logger = logger;
    this.#runtime = runtime;
  }

  /** The `OnFailure` listener of the sinks. */
  readonly add = ({ kind, count, level, reason }: SinkFailure): void => {
    if (count === 0) return;
    const pending = this.#pending.get(kind) ?? { lines: {}, reason };
    pending.lines[level] = (pending.lines[level] ?? 0) + count;
    pending.reason = reason;
    this.#pending.set(kind, pending);
    this.#tellInTime(kind);
  };

  /** Nothing is lost yet, but a sink delivers worse than it should; told at the same pace. */
  degraded(reason: string): void {
    this.#pending.set('degraded', { lines: {}, reason });
    this.#tellInTime('degraded');
  }

  /** Tells what is still untold, and later losses at once: there may be no later. */
  end(): void {
    this.#isEnding = true;
    for (const kind of this.#pending.keys()) this.#tell(kind);
  }

  #tellInTime(kind: SinkFailureKind): void {
    if (this.#isEnding) this.#tell(kind);
    else this.#tellSoon(kind);
  }

  /** After the running code, because a sink tells of each level in turn; then quiet for a while. */
  #tellSoon(kind: SinkFailureKind): void {
    if (this.#quiet.has(kind)) return;
    this.#quiet.add(kind);
    queueMicrotask(() => this.#tell(kind));
    this.#runtime.after(QUIET_MS, () => {
      this.#quiet.delete(kind);
      if (this.#pending.has(kind)) this.#tellSoon(kind);
    });
  }

  #tell(kind: SinkFailureKind): void {
    const pending = this.#pending.get(kind);
    this.#pending.delete(kind);
    if (!pending) return;
    const { lines, reason } = pending;
    if (kind === 'degraded') this.#logger.warning('Log delivery degraded', { reason });
    else if (kind === 'kept')
      this.#logger.warning('Log lines kept for the next start', { kept: lines, reason });
    else this.#logger.error('Log lines lost', { failure: kind, lost: lines, reason });
  }
}
