import {
  startCloudWatchEmulator,
  type AlarmDefinition,
  type CloudWatchEmulator,
} from '@dashtam/cloudwatch-emulator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type AppProcess } from '../src/app-process';
import { waitFor } from '../src/deadline';
import { runTraceQuery, type QueryRow } from '../src/trace-query';

const DEADLINE_MS = 40_000;
const MINUTE_MS = 60_000;
const USER = '123e4567-e89b-12d3-a456-426614174000';
const TEMPLATE = join(
  __dirname,
  '../../../packages/logging-cloudwatch/provisioning/cloudformation.json',
);

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** The resources of one kind, as they are provisioned. */
function provisioned(type: string): readonly [name: string, Resource['Properties']][] {
  const { Resources } = JSON.parse(readFileSync(TEMPLATE, 'utf8')) as {
    Resources: Readonly<Record<string, Resource>>;
  };
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([name, { Properties }]) => [name, Properties]);
}

/** The text of a saved query with its parameters filled in. */
function queryText(name: string, values: Readonly<Record<string, string>> = {}): string {
  const [, properties] = provisioned('AWS::Logs::QueryDefinition').find(([n]) => n === name) ?? [];
  const text = String(properties?.['QueryString']);
  return text.replace(/\{\{(\w+)\}\}/g, (_, parameter: string) => values[parameter] ?? '');
}

function startProduction({ endpoint }: CloudWatchEmulator): AppProcess {
  return startApp({
    ENVIRONMENT: 'production',
    SERVICE_NAME: 'example-api',
    INSTANCE_ID: 'operations-1',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    // A port that fetch never calls.
    SCHWAB_API_URL: 'http://localhost:9',
  });
}

function urlIn(emulator: CloudWatchEmulator): string | undefined {
  const texts = emulator.events().map(({ message }) => message);
  return /http:\/\/localhost:\d+/.exec(texts.join('\n'))?.[0];
}

it('queries, metrics and alarms work on what the service writes in production', async () => {
  let aheadMs = MINUTE_MS;
  const emulator = await startCloudWatchEmulator({ now: () => Date.now() + aheadMs });
  for (const [AlarmName, properties] of provisioned('AWS::CloudWatch::Alarm')) {
    emulator.putAlarm({ ...properties, AlarmName } as AlarmDefinition);
  }
  const firing = (): readonly string[] =>
    emulator
      .alarms()
      .filter(({ state }) => state === 'ALARM')
      .map(({ alarm }) => alarm.AlarmName);
  const sinceMs = Date.now();
  const app = startProduction(emulator);
  const url = await waitFor('the start of the app', () => urlIn(emulator), DEADLINE_MS);
  const post = (path: string, body: object): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const created = await post('/users', { email: 'ada@example.com' });
  await created.text();
  const traceId = created.headers.get('x-trace-id') ?? '';
  const isWritten = (): true | undefined =>
    emulator.events().some(({ message }) => message.includes('RequestCount')) || undefined;
  await waitFor('the terminal line', isWritten, DEADLINE_MS);
  expect(firing()).toEqual([]);

  await (await post('/accounts/sync', { user_id: USER })).text();
  for (let at = 0; at < 60; at += 1) await (await fetch(`${url}/boom`)).text();
  await expect(app.stop()).resolves.toBe(0);
  aheadMs = MINUTE_MS;
  expect(firing()).toEqual(['HighErrorCountAlarm', 'HighErrorRateAlarm']);

  const requests = { namespace: 'Dashtam', metricName: 'RequestCount', statistic: 'Sum' };
  const service = { service: 'example-api', environment: 'production' };
  const sums = [{}, service, { ...service, http_route: '/boom' }].map(
    (dimensions) => emulator.statistics({ ...requests, dimensions })[0]?.value,
  );
  expect(sums).toEqual([62, 62, 60]);
  const names = new Set(emulator.metrics().map(({ metricName }) => metricName));
  expect([...names]).toEqual(['RequestCount', 'RequestDuration', 'ErrorCount']);
  expect(emulator.metricErrors()).toEqual([]);

  const ask = (queryString: string): Promise<readonly QueryRow[]> =>
    runTraceQuery({
      endpoint: emulator.endpoint,
      logGroupName: '/dashtam/production/app',
      queryString,
      sinceMs,
    });
  const ofUser = await ask(queryText('ErrorsOfUserQuery', { user_id: USER }));
  expect(ofUser.map(({ message }) => message)).toContain('Account sync failed');
  const [duration] = await ask(queryText('RequestDurationQuery'));
  expect(Number(duration?.['p95'])).toBeGreaterThanOrEqual(Number(duration?.['p50']));
  const byType = await ask(queryText('ErrorsByTypeQuery'));
  expect(byType.map(({ count }) => Number(count))).toContain(60);
  const trace = await ask(queryText('TraceQuery', { trace_id: traceId }));
  expect(trace.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['Request received', 'User created', 'Request completed']),
  );

  aheadMs = 11 * MINUTE_MS;
  expect(firing()).toEqual([]);
  await emulator.close();
}, 120_000);
