import type { TraceContext } from '@dashtam/logging-domain';
import type { ProviderTokens } from '../domain/provider-tokens';

/** What `SchwabTokens` works with. */
export interface SchwabTokensDependencies {
  /** Origin of Schwab's API, for example `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  readonly trace: TraceContext;
}

const REQUEST_TIMEOUT_MS = 5_000;

/** Holds the access token that Schwab gave this service. The token is never logged. */
export class SchwabTokens implements ProviderTokens {
  readonly #baseUrl: string;
  readonly #trace: TraceContext;
  #accessToken: string | undefined;

  constructor({ baseUrl, trace }: SchwabTokensDependencies) {
    this.#baseUrl = baseUrl;
    this.#trace = trace;
  }

  /** The token to send; asks Schwab for one when there is none yet. */
  async current(): Promise<string> {
    return this.#accessToken ?? (await this.#request());
  }

  async refreshAll(): Promise<number> {
    await this.#request();
    return 1;
  }

  async #request(): Promise<string> {
    const response = await fetch(new URL('/v1/oauth/token', this.#baseUrl), {
      method: 'POST',
      headers: this.#trace.outgoingHeaders(),
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) {
      throw new Error(`Schwab answered ${response.status} to a token request; 200 is expected`);
    }
    const { access_token: token } = (await response.json()) as { readonly access_token?: unknown };
    if (typeof token !== 'string') {
      throw new Error('Schwab answered a token request without an access token');
    }
    this.#accessToken = token;
    return token;
  }
}
