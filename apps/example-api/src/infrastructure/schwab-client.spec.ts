import { createContainer } from '@dashtam/logging-container';
import { createRecordingSink } from '@dashtam/logging-testing';
import express, { type Express } from 'express';
import { listen, type HttpListener } from '../http/listen';
import { SchwabClient } from './schwab-client';
import { SchwabTokens } from './schwab-tokens';

const TOKEN = 'kept-between-us-two';
const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';

let listener: HttpListener | undefined;
afterEach(() => listener?.close(0));

/** A Schwab that hands out tokens and, for the rest, is what the test needs. */
async function clientOf(schwab: Express, timeoutMs = 5_000) {
  listener = await listen(schwab, 0);
  const baseUrl = `http://localhost:${listener.port}`;
  const sink = createRecordingSink();
  const env = { LOG_LEVEL: 'DEBUG' };
  const { logger, trace } = createContainer({ env, sink, shutdownHooks: false });
  const tokens = new SchwabTokens({ baseUrl, trace });
  const client = new SchwabClient({ baseUrl, tokens, logger, trace, timeoutMs });
  const fetchAccounts = () => trace.run(() => client.fetchAccounts(), { traceId: TRACE_ID });
  return { fetchAccounts, tokens, sink };
}

const handingOutTokens = () =>
  express().post('/v1/oauth/token', (_request, response) => {
    response.json({ access_token: TOKEN });
  });

const FAILED = {
  ok: false,
  error: { kind: 'external_api', code: 'schwab_api_failed', message: 'Schwab API failed' },
};

describe('a call to Schwab', () => {
  it('carries the trace id and the token, and never logs the token', async () => {
    const seen: unknown[] = [];
    const schwab = handingOutTokens().get('/trader/v1/accounts', (request, response) => {
      seen.push(request.headers['x-trace-id'], request.headers.authorization);
      response.json([{ id: 'a-1', name: 'Brokerage' }]);
    });
    const { fetchAccounts, sink } = await clientOf(schwab);
    await expect(fetchAccounts()).resolves.toEqual({
      ok: true,
      value: [{ id: 'a-1', name: 'Brokerage' }],
    });
    expect(seen).toEqual([TRACE_ID, `Bearer ${TOKEN}`]);
    expect(sink.records()).toMatchObject([
      { level: 'debug', message: 'Schwab API request', trace_id: TRACE_ID },
      { level: 'info', message: 'Schwab API response', status_code: 200, trace_id: TRACE_ID },
    ]);
    expect(sink.lines().join('')).not.toContain(TOKEN);
  });

  it('that is answered with 503 is an error with that status', async () => {
    const schwab = handingOutTokens().get('/trader/v1/accounts', (_request, response) => {
      response.status(503).end();
    });
    const { fetchAccounts, sink } = await clientOf(schwab);
    await expect(fetchAccounts()).resolves.toEqual(FAILED);
    expect(sink.records().at(-1)).toMatchObject({
      level: 'error',
      message: 'Schwab API error',
      endpoint: '/trader/v1/accounts',
      status_code: 503,
      error_message: 'Schwab answered 503; 200 is expected',
    });
  });

  it('that is answered with something else than accounts is an error', async () => {
    const schwab = handingOutTokens().get('/trader/v1/accounts', (_request, response) => {
      response.json({ accounts: 'none' });
    });
    const { fetchAccounts, sink } = await clientOf(schwab);
    await expect(fetchAccounts()).resolves.toEqual(FAILED);
    expect(sink.records().at(-1)).toMatchObject({
      error_message: 'Schwab answered with something else than a list of accounts',
    });
  });

  it('that is never answered is given up', async () => {
    const schwab = handingOutTokens().get('/trader/v1/accounts', () => undefined);
    const { fetchAccounts, sink } = await clientOf(schwab, 50);
    await expect(fetchAccounts()).resolves.toEqual(FAILED);
    expect(sink.records().at(-1)).toMatchObject({ error_type: 'TimeoutError' });
  });

  it.each([
    ['refuses', (app: Express) => app, 'Schwab answered 404 to a token request; 200 is expected'],
    [
      'forgets',
      (app: Express) => app.post('/v1/oauth/token', (_, response) => void response.json({})),
      'Schwab answered a token request without an access token',
    ],
  ])('fails when Schwab %s the token', async (_, prepare, message) => {
    const { fetchAccounts, tokens, sink } = await clientOf(prepare(express()));
    await expect(fetchAccounts()).resolves.toEqual(FAILED);
    expect(sink.records().at(-1)).toMatchObject({ error_message: message });
    await expect(tokens.refreshAll()).rejects.toThrow(message);
  });
});
