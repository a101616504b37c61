import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { records, runFixture } from './run-fixture';

const run = (env: Record<string, string>) => runFixture('one-of-each-level', { env });
const LOWER = ['debug', 'info', 'warning', 'error', 'critical'];
const UPPER = LOWER.map((level) => level.toUpperCase());

describe('development', () => {
  it('shows lines for people, the level in upper case, no colour on a pipe', async () => {
    const { code, stdout, stderr } = await run({ LOG_LEVEL: 'DEBUG' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    lines.forEach((line, index) => {
      expect(line).toContain(`[${UPPER[index]?.padEnd(8)}] Account synced user_id=123`);
    });
    expect(stdout).not.toContain('\u001b');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('colours them where FORCE_COLOR asks for it and NO_COLOR does not forbid it', async () => {
    expect((await run({ FORCE_COLOR: '1' })).stdout).toContain('\u001b[');
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\u001b');
  });
});

it.each([
  ['testing', { ENVIRONMENT: 'testing' }, LOWER],
  ['ci', { ENVIRONMENT: 'ci' }, LOWER],
  ['NODE_ENV=test alone', { NODE_ENV: 'test' }, LOWER],
  ['production on the console', { ENVIRONMENT: 'production', LOG_SINK: 'console' }, LOWER],
  ['production on stdout', { ENVIRONMENT: 'production', LOG_SINK: 'stdout' }, UPPER],
  ['development on stdout', { LOG_SINK: 'stdout' }, UPPER],
])('%s: JSON lines on stdout', async (_name, env, levels) => {
  const { code, stdout, stderr } = await run({ ...env, LOG_LEVEL: 'debug' });
  expect(records(stdout)).toEqual(
    levels.map((level) => ({
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      level,
      message: 'Account synced',
      user_id: '123',
      password: '[REDACTED]',
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    })),
  );
  expect([code, stderr]).toEqual([0, '']);
});

it('LOG_LEVEL is the least severe level that is written', async () => {
  const env = { ENVIRONMENT: 'ci' };
  const levels = async (LOG_LEVEL: string) =>
    records((await run({ ...env, LOG_LEVEL })).stdout).map(({ level }) => level);
  expect(await levels('')).toEqual(LOWER.slice(1));
  expect(await levels('Error')).toEqual(['error', 'critical']);
  expect(await levels('silent')).toEqual([]);
});

it('SERVICE_NAME is in every line', async () => {
  const { stdout } = await run({ ENVIRONMENT: 'ci', SERVICE_NAME: 'accounts' });
  expect(records(stdout).map(({ service }) => service)).toEqual(Array(4).fill('accounts'));
});

describe('with CloudWatch', () => {
  let emulator: CloudWatchEmulator;
  beforeEach(async () => (emulator = await startCloudWatchEmulator()));
  afterEach(() => emulator.close());

  it.each([
    ['production', 'production'],
    ['staging', 'staging'],
  ])('%s: upper case, in the group of the environment and the stream of the day', async (name) => {
    const env = { ...cloudWatchEnv(emulator), ENVIRONMENT: name, SERVICE_NAME: 'accounts' };
    const { code, stdout, stderr } = await run(env);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    const events = emulator.events({ logGroupName: `/dashtam/${name}/app` });
    const lines = events.map(({ message }) => JSON.parse(message) as Record<string, unknown>);
    expect(lines.map(({ level }) => level)).toEqual(UPPER.slice(1));
    expect(new Set(lines.map(({ service }) => service))).toEqual(new Set(['accounts']));
    for (const [index, event] of events.entries()) {
      expect(event.timestamp).toBe(Date.parse(String(lines[index]?.timestamp)));
      const day = new Date(event.timestamp).toISOString().slice(0, 10);
      expect(event.logStreamName).toBe(`web-1/${day}`);
    }
  });

  it('LOG_GROUP and LOG_STREAM name the place instead', async () => {
    await run({ ...cloudWatchEnv(emulator), LOG_GROUP: '/team/app', LOG_STREAM: 'fixed' });
    const place = { logGroupName: '/team/app', logStreamName: 'fixed' };
    expect(emulator.events(place)).toHaveLength(4);
  });

  it('LOG_SINK=cloudwatch works in development, with production rules', async () => {
    await run({ ...cloudWatchEnv(emulator), ENVIRONMENT: 'dev', LOG_SINK: 'cloudwatch' });
    const events = emulator.events({ logGroupName: '/dashtam/development/app' });
    expect(events.map(({ message }) => (JSON.parse(message) as { level: string }).level)).toEqual(
      UPPER.slice(1),
    );
  });

  it.each([
    [{ LOG_STDOUT_LEVEL: 'ERROR' }, UPPER.slice(1), UPPER.slice(3)],
    [{ LOG_STDOUT_LEVEL: 'DEBUG', LOG_LEVEL: 'WARNING' }, UPPER.slice(2), UPPER],
  ])('%j: stdout gets the same bytes, each from its own level on', async (env, cloud, out) => {
    const { code, stdout } = await run({ ...cloudWatchEnv(emulator), ...env });
    expect(code).toBe(0);
    const messages = emulator.events().map(({ message }) => message);
    const lines = stdout.trimEnd().split('\n');
    const levelsOf = (texts: readonly string[]) => records(texts.join('\n')).map((r) => r['level']);
    expect([levelsOf(messages), levelsOf(lines)]).toEqual([cloud, out]);
    const both = out.filter((level) => cloud.includes(level)).length;
    expect(messages.slice(-both)).toEqual(lines.slice(-both));
  });

  it.each([
    [{}, [{ service: 'shop', environment: 'production', http_route: '/orders' }]],
    [{ LOG_METRICS: 'totals' }, []],
  ])('%j: metrics are extracted, and bad ones are told and counted', async (env, byRoute) => {
    const variables = { ...cloudWatchEnv(emulator), SERVICE_NAME: 'shop', ...env };
    const { stderr, report } = await runFixture('carries-metrics', { env: variables });
    const sum = (dimensions: Record<string, string>) =>
      emulator.statistics({
        ...{ namespace: 'Dashtam', metricName: 'Orders', statistic: 'Sum' },
        dimensions,
      })[0]?.value;
    const service = { service: 'shop', environment: 'production' };
    expect([sum({}), sum(service)]).toEqual([10, 10]);
    expect(emulator.metrics().map(({ dimensions }) => dimensions)).toEqual(
      expect.arrayContaining([service, {}, ...byRoute]),
    );
    expect(emulator.metrics()).toHaveLength(2 + byRoute.length);
    expect(emulator.metricErrors()).toEqual([]);
    expect(report).toBe('2');
    expect(records(stderr)).toMatchObject([{ message: 'Metrics refused', metric: 'Bad' }]);
  });

  it('LOG_METRICS=off leaves them a field', async () => {
    const env = { ...cloudWatchEnv(emulator), LOG_METRICS: 'off' };
    await runFixture('carries-metrics', { env });
    expect(emulator.metrics()).toEqual([]);
    expect(emulator.events()[0]?.message).toContain('"_metrics":{"Orders":{"value":2');
  });
});
