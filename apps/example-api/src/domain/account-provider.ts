import type { ExternalApiError } from './domain-error';
import type { Result } from './result';

/** A brokerage account as its provider describes it. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

/** The port to a brokerage that holds accounts. */
export interface AccountProvider {
  fetchAccounts(): Promise<Result<readonly Account[], ExternalApiError>>;
}
