import {
  AssociateKmsKeyCommand,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  PutLogEventsCommand,
  DisassociateKmsKeyCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { connect, NAMES, NEW_YEAR_MS, rejectionOf, type Connected } from './connected-client';

let connected: Connected;
const { logGroupName, logStreamName } = NAMES;

beforeEach(async () => {
  connected = await connect({ now: () => NEW_YEAR_MS });
});

afterEach(() => connected.end());

const createGroup = (name = logGroupName): Promise<unknown> =>
  connected.client.send(new CreateLogGroupCommand({ logGroupName: name }));
const createStream = (name = logStreamName): Promise<unknown> =>
  connected.client.send(new CreateLogStreamCommand({ logGroupName, logStreamName: name }));
const put = (timestamp = NEW_YEAR_MS, stream = logStreamName): Promise<unknown> =>
  connected.client.send(
    new PutLogEventsCommand({
      logGroupName,
      logStreamName: stream,
      logEvents: [{ timestamp, message: 'hello' }],
    }),
  );

it('says which of group and stream is missing', async () => {
  expect(await rejectionOf(put())).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'The specified log group does not exist.',
  });
  expect(await rejectionOf(createStream())).toMatchObject({ name: 'ResourceNotFoundException' });
  await createGroup();
  expect(await rejectionOf(put())).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'The specified log stream does not exist.',
  });
});

it('creates a group and a stream once', async () => {
  await createGroup();
  expect(await rejectionOf(createGroup())).toMatchObject({
    name: 'ResourceAlreadyExistsException',
    message: 'The specified log group already exists',
  });
  await createStream();
  expect(await rejectionOf(createStream())).toMatchObject({
    name: 'ResourceAlreadyExistsException',
    message: 'The specified log stream already exists',
  });
});

it.each(['', 'with space', 'star*', 'x'.repeat(513), 'aws/reserved', 'AWS/Reserved'])(
  'refuses the group name %p and shows it',
  async (name) => {
    const error = await rejectionOf(createGroup(name));
    expect(error.name).toBe('InvalidParameterException');
    expect(error.message).toContain(`'${name}'`);
  },
);

it.each(['', 'a:b', 'a*', 'x'.repeat(513)])('refuses the stream name %p', async (name) => {
  await createGroup();
  const error = await rejectionOf(createStream(name));
  expect(error.name).toBe('InvalidParameterException');
  expect(error.message).toContain(`Value '${name}' at 'logStreamName'`);
});

it('lists everything that is wrong with a request at once', async () => {
  const names = { logGroupName: 'a b', logStreamName: 'a:b' };
  const error = await rejectionOf(connected.client.send(new CreateLogStreamCommand(names)));
  expect(error.message).toBe(
    "2 validation errors detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: " +
      'Member must satisfy regular expression pattern: [.\\-_/#A-Za-z0-9]+; ' +
      "Value 'a:b' at 'logStreamName' failed to satisfy constraint: " +
      'Member must satisfy regular expression pattern: [^:*]*',
  );
});

it('accepts only the documented retentions', async () => {
  await createGroup();
  const retain = (retentionInDays: number): Promise<unknown> =>
    connected.client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays }));
  await retain(30);
  const error = await rejectionOf(retain(31));
  expect(error.name).toBe('InvalidParameterException');
  expect(error.message).toMatch(/Value '31' at 'retentionInDays'.*\[1, 3, 5, 7, 14, 30, /);
  const { logGroups } = await connected.client.send(new DescribeLogGroupsCommand({}));
  expect(logGroups?.map(({ retentionInDays }) => retentionInDays)).toEqual([30]);
});

it('remembers the KMS key of a group', async () => {
  const keyOf = async (): Promise<unknown> => {
    const { logGroups } = await connected.client.send(new DescribeLogGroupsCommand({}));
    return logGroups?.[0]?.kmsKeyId;
  };
  const kmsKeyId = 'arn:aws:kms:us-east-1:123456789012:key/logs';
  await connected.client.send(new CreateLogGroupCommand({ logGroupName, kmsKeyId }));
  expect(await keyOf()).toBe(kmsKeyId);
  await connected.client.send(new DisassociateKmsKeyCommand({ logGroupName }));
  expect(await keyOf()).toBeUndefined();
  await connected.client.send(new AssociateKmsKeyCommand({ logGroupName, kmsKeyId }));
  expect(await keyOf()).toBe(kmsKeyId);
});

it('describes groups by prefix or part, in pages', async () => {
  for (const name of ['/b/two', '/a/one', '/b/one']) await createGroup(name);
  const names = async (input: object): Promise<unknown[]> => {
    const answer = await connected.client.send(new DescribeLogGroupsCommand(input));
    return [...(answer.logGroups ?? []).map((group) => group.logGroupName), answer.nextToken];
  };
  expect(await names({})).toEqual(['/a/one', '/b/one', '/b/two', undefined]);
  expect(await names({ logGroupNamePrefix: '/b' })).toEqual(['/b/one', '/b/two', undefined]);
  expect(await names({ logGroupNamePattern: 'one' })).toEqual(['/a/one', '/b/one', undefined]);
  const [first, token] = await names({ limit: 1 });
  expect(first).toBe('/a/one');
  expect(await names({ limit: 2, nextToken: token })).toEqual(['/b/one', '/b/two', undefined]);
  const both = { logGroupNamePrefix: '/b', logGroupNamePattern: 'one' };
  expect(await rejectionOf(names(both))).toMatchObject({ name: 'InvalidParameterException' });
  expect(await rejectionOf(names({ nextToken: 'other' }))).toMatchObject({
    name: 'InvalidParameterException',
    message: "The specified nextToken is invalid: 'other'",
  });
});

it('describes a group with its ARN and what it stores', async () => {
  await createGroup();
  await createStream();
  await put();
  const { logGroups } = await connected.client.send(new DescribeLogGroupsCommand({}));
  expect(logGroups).toMatchObject([
    {
      logGroupName,
      creationTime: NEW_YEAR_MS,
      arn: `arn:aws:logs:us-east-1:123456789012:log-group:${logGroupName}:*`,
      storedBytes: 'hello'.length + 26,
    },
  ]);
});

it('describes streams by name or by their last event', async () => {
  await createGroup();
  for (const name of ['a', 'b', 'c']) await createStream(name);
  await put(NEW_YEAR_MS + 2, 'a');
  await put(NEW_YEAR_MS + 1, 'b');
  const names = async (input: object): Promise<unknown[]> => {
    const command = new DescribeLogStreamsCommand({ logGroupName, ...input });
    const { logStreams = [] } = await connected.client.send(command);
    return logStreams.map((stream) => stream.logStreamName);
  };
  expect(await names({})).toEqual(['a', 'b', 'c']);
  expect(await names({ descending: true })).toEqual(['c', 'b', 'a']);
  expect(await names({ logStreamNamePrefix: 'b' })).toEqual(['b']);
  expect(await names({ orderBy: 'LastEventTime', descending: true })).toEqual(['a', 'b', 'c']);
  const error = await rejectionOf(names({ orderBy: 'LastEventTime', logStreamNamePrefix: 'a' }));
  expect(error.message).toBe('Cannot order by LastEventTime with a logStreamNamePrefix.');
  const byArn = {
    logGroupIdentifier: `arn:aws:logs:us-east-1:123456789012:log-group:${logGroupName}`,
  };
  const streams = await connected.client.send(new DescribeLogStreamsCommand(byArn));
  expect(streams.logStreams?.[0]).toMatchObject({
    logStreamName: 'a',
    firstEventTimestamp: NEW_YEAR_MS + 2,
    lastEventTimestamp: NEW_YEAR_MS + 2,
    lastIngestionTime: NEW_YEAR_MS,
  });
});

it('wants exactly one of a group name and a group identifier', async () => {
  const describe = (input: object): Promise<unknown> =>
    connected.client.send(new DescribeLogStreamsCommand(input));
  const both = { logGroupName, logGroupIdentifier: logGroupName };
  expect((await rejectionOf(describe(both))).message).toContain('mutually exclusive');
  expect((await rejectionOf(describe({}))).message).toContain('must be specified');
});

it('deletes streams and groups, and still knows what it had accepted', async () => {
  await createGroup();
  await createStream();
  await put();
  await connected.client.send(new DeleteLogStreamCommand(NAMES));
  expect(await rejectionOf(put())).toMatchObject({ name: 'ResourceNotFoundException' });
  await connected.client.send(new DeleteLogGroupCommand({ logGroupName }));
  expect(await rejectionOf(createStream())).toMatchObject({ name: 'ResourceNotFoundException' });
  expect(connected.emulator.events()).toHaveLength(1);
  await createGroup();
  await createStream();
  const { logStreams } = await connected.client.send(
    new DescribeLogStreamsCommand({ logGroupName }),
  );
  expect(logStreams?.[0]?.lastEventTimestamp).toBeUndefined();
});
