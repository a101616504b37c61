import { CloudWatchAdapter } from '@dashtam/logging-cloudwatch';
import { ConsoleAdapter } from '@dashtam/logging-console';
import { createRecordingSink } from '@dashtam/logging-testing';
import { createEnvironmentSink } from './environment-sink';
import { parseSettings } from './settings';

// What each of them writes is tested with real processes, in test/environments.spec.ts.
const ENVIRONMENTS = [
  [{ ENVIRONMENT: 'development' }, ConsoleAdapter],
  [{ ENVIRONMENT: 'testing' }, ConsoleAdapter],
  [{ ENVIRONMENT: 'ci' }, ConsoleAdapter],
  [{ ENVIRONMENT: 'staging' }, CloudWatchAdapter],
  [{ ENVIRONMENT: 'production' }, CloudWatchAdapter],
  [{ ENVIRONMENT: 'production', LOG_STREAM: 'fixed' }, CloudWatchAdapter],
  [{ ENVIRONMENT: 'production', LOG_SINK: 'console' }, ConsoleAdapter],
  [{ ENVIRONMENT: 'production', LOG_SINK: 'stdout' }, ConsoleAdapter],
  [{ ENVIRONMENT: 'development', LOG_SINK: 'cloudwatch' }, CloudWatchAdapter],
] as const;

it.each(ENVIRONMENTS)('%j', async (env, adapter) => {
  const onFailure = jest.fn();
  const onStalled = jest.fn();
  const fallback = createRecordingSink();
  const parts = { env, fallback, onFailure, onStalled };
  const sink = createEnvironmentSink(parseSettings(env), parts);
  expect(sink).toBeInstanceOf(adapter);
  await sink.close();
  sink.write('{}\n', 'error', Date.now(), 'trace-1');
  await sink.flush();
  expect(onFailure).toHaveBeenCalledWith(expect.objectContaining({ kind: 'closed', count: 1 }));
});
