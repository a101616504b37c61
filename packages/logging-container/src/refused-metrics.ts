import type { LoggerProtocol, Runtime } from '@dashtam/logging-domain';

/** Between two lines about refused metrics. */
const QUIET_MS = 30_000;

/**
 * Tells developers that metrics were refused, at most once in 30 s, with the first name and reason;
 * each record says its own in `metrics_refused`, and `stats()` counts them all.
 */
export class RefusedMetrics {
  readonly #logger: LoggerProtocol;
  readonly #runtime: Pick<Runtime, 'now'>;
  #untold = 0;
  #quietUntilMs = 0;

  constructor(logger: LoggerProtocol, runtime: Pick<Runtime, 'now'>) {
    this.#logger = logger;
    this.#runtime = runtime;
  }

  /** The `onRefused` listener of the encoder. */
  readonly add = (name: string, reason: string): void => {
    this.#untold += 1;
    const nowMs = this.#runtime.now();
    if (nowMs < this.#quietUntilMs) return;
    this.#quietUntilMs = nowMs + QUIET_MS;
    const count = this.#untold;
    this.#untold = 0;
    this.#logger.warning('Metrics refused', { metric: name, reason, refused: count });
  };
}
