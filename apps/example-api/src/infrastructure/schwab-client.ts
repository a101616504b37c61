import type { LoggerProtocol, TraceContext } from '@dashtam/logging-domain';
import type { Account, AccountProvider } from '../domain/account-provider';
import type { ExternalApiError } from '../domain/domain-error';
import { failure, success, type Result } from '../domain/result';
import type { SchwabTokens } from './schwab-tokens';

/** What a `SchwabClient` works with. */
export interface SchwabClientDependencies {
  /** Origin of Schwab's API, for example `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  readonly tokens: Pick<SchwabTokens, 'current'>;
  readonly logger: LoggerProtocol;
  readonly trace: TraceContext;
  /** Milliseconds after which a call is given up. Default 5,000. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 5_000;
const ACCOUNTS_ENDPOINT = '/trader/v1/accounts';

/** Calls Schwab's API as part of the running trace and logs how each call went. */
export class SchwabClient implements AccountProvider {
  readonly #baseUrl: string;
  readonly #tokens: Pick<SchwabTokens, 'current'>;
  readonly #logger: LoggerProtocol;
  readonly #trace: TraceContext;
  readonly #timeoutMs: number;

  constructor({ baseUrl, tokens, logger, trace, timeoutMs }: SchwabClientDependencies) {
    this.#baseUrl = baseUrl;
    this.#tokens = tokens;
    this.#logger = logger;
    this.#trace = trace;
    this.#timeoutMs = timeoutMs ?? DEFAULT_TIMEOUT_MS;
  }

  async fetchAccounts(): Promise<Result<readonly Account[], ExternalApiError>> {
    const endpoint = ACCOUNTS_ENDPOINT;
    this.#logger.debug('Schwab API request', { endpoint });
    try {
      const token = await this.#tokens.current();
      const startMs = performance.now();
      const response = await this.#get(endpoint, token);
      const body: unknown = response.ok ? await response.json() : undefined;
      if (!Array.isArray(body)) {
        return this.#failed(unexpectedAnswer(response), endpoint, response.status);
      }
      this.#logger.info('Schwab API response', {
        endpoint,
        status_code: response.status,
        duration_ms: Math.round(performance.now() - startMs),
      });
      return success(body as readonly Account[]);
    } catch (error) {
      return this.#failed(error, endpoint);
    }
  }

  #get(endpoint: string, token: string): Promise<Response> {
    return fetch(new URL(endpoint, this.#baseUrl), {
      headers: { ...this.#trace.outgoingHeaders(), authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(this.#timeoutMs),
    });
  }

  #failed(error: unknown, endpoint: string, statusCode?: number): Result<never, ExternalApiError> {
    const context = statusCode === undefined ? {} : { status_code: statusCode };
    this.#logger.error('Schwab API error', { error, endpoint, ...context });
    return failure({
      kind: 'external_api',
      code: 'schwab_api_failed',
      message: 'Schwab API failed',
    });
  }
}

function unexpectedAnswer(response: Response): Error {
  return new Error(
    response.ok
      ? 'Schwab answered with something else than a list of accounts'
      : `Schwab answered ${response.status}; 200 is expected`,
  );
}
