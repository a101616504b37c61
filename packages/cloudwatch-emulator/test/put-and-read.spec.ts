import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { startCloudWatchEmulator, type CloudWatchEmulator } from '../src';

const names = { logGroupName: '/app/test', logStreamName: 'host/2026-01-01' };
let emulator: CloudWatchEmulator;
let client: CloudWatchLogsClient;

beforeEach(async () => {
  emulator = await startCloudWatchEmulator();
  client = new CloudWatchLogsClient({
    region: 'us-east-1',
    endpoint: emulator.endpoint,
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  client.destroy();
  await emulator.close();
});

it('returns what was put, in order', async () => {
  await client.send(new CreateLogGroupCommand(names));
  await client.send(new CreateLogStreamCommand(names));
  const timestamp = Date.now();
  const logEvents = ['a', 'b', 'ü'].map((message) => ({ timestamp, message }));
  await client.send(new PutLogEventsCommand({ ...names, logEvents }));
  const got = await client.send(new GetLogEventsCommand({ ...names, startFromHead: true }));
  const filtered = await client.send(
    new FilterLogEventsCommand({
      logGroupName: names.logGroupName,
      logStreamNames: [names.logStreamName],
    }),
  );
  expect(got.events?.map(({ message }) => message)).toEqual(['a', 'b', 'ü']);
  expect(filtered.events?.map(({ message }) => message)).toEqual(['a', 'b', 'ü']);
  expect(emulator.events().map(({ message }) => message)).toEqual(['a', 'b', 'ü']);
  expect(emulator.calls().map(({ action, status }) => [action, status])).toEqual([
    ['CreateLogGroup', 200],
    ['CreateLogStream', 200],
    ['PutLogEvents', 200],
    ['GetLogEvents', 200],
    ['FilterLogEvents', 200],
  ]);
});
