import type { LoggerProtocol } from '@dashtam/logging-domain';
import type { Account, AccountProvider } from '../domain/account-provider';
import type { AppEvents } from '../domain/app-events';
import type { ExternalApiError } from '../domain/domain-error';
import type { Result } from '../domain/result';

/** What an `AccountSync` works with. */
export interface AccountSyncDependencies {
  readonly provider: AccountProvider;
  readonly events: AppEvents;
  readonly logger: LoggerProtocol;
}

/** The use case behind `POST /accounts/sync`, with the time that it took in its last line. */
export class AccountSync {
  readonly #provider: AccountProvider;
  readonly #events: AppEvents;
  readonly #logger: LoggerProtocol;

  constructor({ provider, events, logger }: AccountSyncDependencies) {
    this.#provider = provider;
    this.#events = events;
    this.#logger = logger;
  }

  /** The user's accounts as the provider has them now. Rethrows what nobody expected. */
  async sync(userId: string): Promise<Result<readonly Account[], ExternalApiError>> {
    const startMs = performance.now();
    const logger = this.#logger.bind({ user_id: userId });
    const elapsedMs = () => Math.round(performance.now() - startMs);
    logger.info('Account sync started');
    try {
      const accounts = await this.#provider.fetchAccounts();
      this.#tell(userId, accounts);
      if (accounts.ok) {
        logger.info('Account sync completed', {
          account_count: accounts.value.length,
          duration_ms: elapsedMs(),
        });
      } else {
        const { code, message } = accounts.error;
        logger.error('Account sync failed', {
          error_code: code,
          error_message: message,
          duration_ms: elapsedMs(),
        });
      }
      return accounts;
    } catch (error) {
      logger.error('Account sync failed', { error, duration_ms: elapsedMs() });
      throw error;
    }
  }

  #tell(userId: string, accounts: Result<readonly Account[], ExternalApiError>): void {
    const events = this.#events;
    void events.publish(
      accounts.ok
        ? events.create('ProviderAccountsFetched', {
            user_id: userId,
            account_count: accounts.value.length,
          })
        : events.create('ProviderAccountsUnavailable', {
            user_id: userId,
            reason: accounts.error.code,
          }),
    );
  }
}
