import { createContainer } from '@dashtam/logging-container';
import { createRecordingSink } from '@dashtam/logging-testing';
import type { ProviderTokens } from '../domain/provider-tokens';
import { TokenRefreshJob } from './token-refresh-job';

const QUARTER_HOUR_MS = 15 * 60_000;

function jobWith(refreshAll: ProviderTokens['refreshAll']) {
  const sink = createRecordingSink();
  const { logger, trace } = createContainer({ env: {}, sink, shutdownHooks: false });
  const job = new TokenRefreshJob({ tokens: { refreshAll }, logger, trace });
  return { job, sink, messages: () => sink.records().map(({ message }) => message) };
}

describe('the token refresh job', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('runs at once and tells how many tokens it renewed', async () => {
    const { job, sink } = jobWith(() => Promise.resolve(3));
    job.start();
    await job.stop();
    expect(sink.records()).toMatchObject([
      { level: 'info', message: 'Token refresh task started' },
      { level: 'info', message: 'Token refresh completed', tokens_refreshed: 3 },
    ]);
  });

  it('logs a failure, and runs again after 15 minutes under another trace id', async () => {
    const outcomes = [Promise.reject(new Error('no provider')), Promise.resolve(1)];
    const { job, sink, messages } = jobWith(() => outcomes.shift() ?? Promise.resolve(0));
    job.start();
    await jest.advanceTimersByTimeAsync(QUARTER_HOUR_MS - 1);
    expect(messages()).toEqual(['Token refresh task started', 'Token refresh failed']);
    await jest.advanceTimersByTimeAsync(1);
    await job.stop();
    const [started, failed, startedAgain, completed] = sink.records();
    expect(failed).toMatchObject({ level: 'error', error_message: 'no provider' });
    expect(completed?.message).toBe('Token refresh completed');
    expect([failed?.trace_id, completed?.trace_id]).toEqual([
      started?.trace_id,
      startedAgain?.trace_id,
    ]);
    expect(started?.trace_id).not.toBe(startedAgain?.trace_id);
  });

  it('lets the run under way finish when it is stopped, and starts no other', async () => {
    let finish: (count: number) => void = () => undefined;
    const { job, messages } = jobWith(() => new Promise((resolve) => (finish = resolve)));
    job.start();
    const stopped = job.stop();
    finish(1);
    await stopped;
    await jest.advanceTimersByTimeAsync(QUARTER_HOUR_MS);
    expect(messages()).toEqual(['Token refresh task started', 'Token refresh completed']);
  });
});
