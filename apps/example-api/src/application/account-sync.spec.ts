import { createRecordedParts } from '../../test/create-recorded-parts';
import { failure } from '../domain/result';
import { AccountSync } from './account-sync';

const WHOLE_NUMBER = expect.any(Number) as unknown;

describe('an account sync that does not come to an end', () => {
  it('logs the provider’s refusal with its code and how long it took', async () => {
    const { logger, events, logs } = createRecordedParts();
    const error = {
      kind: 'external_api',
      code: 'schwab_api_failed',
      message: 'Schwab API failed',
    } as const;
    const provider = { fetchAccounts: () => Promise.resolve(failure(error)) };
    const sync = new AccountSync({ provider, events, logger });
    await expect(sync.sync('u-1')).resolves.toEqual({ ok: false, error });
    expect(logs.records()).toMatchObject([
      { level: 'info', message: 'Account sync started', user_id: 'u-1' },
      {
        level: 'warning',
        message: 'provider_accounts_unavailable',
        user_id: 'u-1',
        reason: 'schwab_api_failed',
      },
      {
        level: 'error',
        message: 'Account sync failed',
        user_id: 'u-1',
        error_code: 'schwab_api_failed',
        error_message: 'Schwab API failed',
        duration_ms: WHOLE_NUMBER,
      },
    ]);
  });

  it('logs what nobody expected and throws it on', async () => {
    const { logger, events, logs } = createRecordedParts();
    const cause = new RangeError('no such page');
    const provider = { fetchAccounts: () => Promise.reject(cause) };
    const sync = new AccountSync({ provider, events, logger });
    await expect(sync.sync('u-1')).rejects.toBe(cause);
    expect(logs.records().at(-1)).toMatchObject({
      level: 'error',
      message: 'Account sync failed',
      error_type: 'RangeError',
      error_message: 'no such page',
      duration_ms: WHOLE_NUMBER,
    });
  });
});
