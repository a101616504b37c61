import type { LoggerProtocol, TraceContext } from '@dashtam/logging-domain';
import type { ProviderTokens } from '../domain/provider-tokens';

/** What a `TokenRefreshJob` works with. */
export interface TokenRefreshDependencies {
  readonly tokens: ProviderTokens;
  readonly logger: LoggerProtocol;
  readonly trace: TraceContext;
  /** Milliseconds from the end of one run to the start of the next. Default 15 minutes. */
  readonly intervalMs?: number;
}

const DEFAULT_INTERVAL_MS = 15 * 60_000;

/** Renews provider tokens in the background; every run is a trace of its own. */
export class TokenRefreshJob {
  readonly #tokens: ProviderTokens;
  readonly #logger: LoggerProtocol;
  readonly #trace: TraceContext;
  readonly #intervalMs: number;
  #timer: NodeJS.Timeout | undefined;
  #run: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor({ tokens, logger, trace, intervalMs }: TokenRefreshDependencies) {
    this.#tokens = tokens;
    this.#logger = logger;
    this.#trace = trace;
    this.#intervalMs = intervalMs ?? DEFAULT_INTERVAL_MS;
  }

  /** Runs now, and then again after each interval; never keeps the process alive. */
  start(): void {
    this.#run = this.#trace
      .run(() => this.#refresh())
      .then(() => {
        if (!this.#stopped) {
          this.#timer = setTimeout(() => this.start(), this.#intervalMs).unref();
        }
      });
  }

  /** Starts no further run; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#run;
  }

  async #refresh(): Promise<void> {
    this.#logger.info('Token refresh task started');
    try {
      const count = await this.#tokens.refreshAll();
      this.#logger.info('Token refresh completed', { tokens_refreshed: count });
    } catch (error) {
      this.#logger.error('Token refresh failed', { error });
    }
  }
}
