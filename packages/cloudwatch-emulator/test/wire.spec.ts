import { connect as connectSocket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { startCloudWatchEmulator, type CloudWatchEmulator } from '../src';

let emulator: CloudWatchEmulator;

beforeEach(async () => {
  emulator = await startCloudWatchEmulator();
});

afterEach(() => emulator.close());

const call = (action: string, body: string | Uint8Array, headers: object = {}): Promise<Response> =>
  fetch(emulator.endpoint, {
    method: 'POST',
    body: body as RequestInit['body'] & {},
    headers: { 'x-amz-target': `Logs_20140328.${action}`, ...headers },
  });

it('answers in AWS JSON 1.1 with a request id, and an empty body where there is no output', async () => {
  const response = await call('CreateLogGroup', '{"logGroupName":"/a"}');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
  expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.text()).toBe('');
});

it('names an error in the body and in a header', async () => {
  const response = await call('DeleteLogGroup', '{"logGroupName":"/a"}');
  expect(response.status).toBe(400);
  expect(response.headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException');
  expect(await response.json()).toEqual({
    __type: 'ResourceNotFoundException',
    message: 'The specified log group does not exist.',
  });
});

it('takes bodies that are compressed with gzip', async () => {
  const gzip = { 'content-encoding': 'gzip' };
  const response = await call('CreateLogGroup', gzipSync('{"logGroupName":"/zipped"}'), gzip);
  expect(response.status).toBe(200);
  const groups = await (await call('DescribeLogGroups', '{}')).json();
  expect(groups).toMatchObject({ logGroups: [{ logGroupName: '/zipped' }] });
});

it.each<[string, string, string | Uint8Array, object, string]>([
  ['no JSON', 'CreateLogGroup', '{', {}, 'no valid JSON'],
  ['no object', 'CreateLogGroup', '[]', {}, 'no JSON object'],
  ['a wrong type', 'CreateLogGroup', '{"logGroupName":7}', {}, 'logGroupName is a number'],
  ['broken gzip', 'CreateLogGroup', 'x', { 'content-encoding': 'gzip' }, 'no valid gzip'],
  ['another encoding', 'CreateLogGroup', 'x', { 'content-encoding': 'br' }, "is 'br'"],
  ['a fractional limit', 'DescribeLogGroups', '{"limit":1.5}', {}, 'expected a whole number'],
  ['events that are no list', 'PutLogEvents', '{"logEvents":{}}', {}, 'logEvents is no list'],
  ['an event that is none', 'PutLogEvents', '{"logEvents":[1]}', {}, 'is no object'],
  ['a text as time', 'PutLogEvents', '{"logEvents":[{"timestamp":"1"}]}', {}, 'timestamp is a'],
  [
    'a number as message',
    'PutLogEvents',
    '{"logEvents":[{"timestamp":1,"message":1}]}',
    {},
    'message is a number',
  ],
  ['a name list that is none', 'FilterLogEvents', '{"logStreamNames":"a"}', {}, 'expected a list'],
  ['a text as boolean', 'GetLogEvents', '{"startFromHead":"yes"}', {}, 'expected a boolean'],
])('refuses %s as not serialized right', async (_, action, body, headers, text) => {
  const response = await call(action, body, headers);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    __type: 'SerializationException',
    message: expect.stringContaining(text) as string,
  });
});

it('names every member that is missing', async () => {
  const response = await call('PutLogEvents', '{"logEvents":[{}]}');
  const { message } = (await response.json()) as { message: string };
  for (const member of ['logGroupName', 'logStreamName', 'logEvents.1.member.timestamp']) {
    expect(message).toContain(`Value null at '${member}'`);
  }
  expect(message).toMatch(/^4 validation errors detected: /);
});

it('names a list of events that is missing', async () => {
  const response = await call('PutLogEvents', '{"logGroupName":"/a","logStreamName":"b"}');
  expect(await response.json()).toMatchObject({
    message: expect.stringContaining("Value null at 'logEvents'") as string,
  });
});

it('refuses an action that it does not know', async () => {
  const response = await call('TagResource', '{}');
  expect(await response.json()).toMatchObject({
    __type: 'UnknownOperationException',
    message: 'X-Amz-Target is not emulated: Logs_20140328.TagResource',
  });
});

it('refuses a body that is far too large, also one that grows when decompressed', async () => {
  const huge = Buffer.alloc(17 * 1_048_576, ' ');
  const gzip = { 'content-encoding': 'gzip' };
  expect((await call('PutLogEvents', gzipSync(huge), gzip)).status).toBe(413);
  expect((await call('PutLogEvents', huge)).status).toBe(413);
});

it('keeps what it received, or not if told so', async () => {
  await call('CreateLogGroup', '{"logGroupName":"/a"}');
  expect(emulator.calls()).toMatchObject([
    { action: 'CreateLogGroup', status: 200, body: { logGroupName: '/a' } },
  ]);
  await emulator.close();
  emulator = await startCloudWatchEmulator({ keepBodies: false, now: () => 5 });
  await call('CreateLogGroup', '{"logGroupName":"/a"}');
  expect(emulator.calls()).toEqual([{ action: 'CreateLogGroup', status: 200, atMs: 5 }]);
});

it('does not count a request whose client left in the middle of it', async () => {
  const socket = connectSocket(emulator.port, '127.0.0.1');
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"a"';
  await new Promise<void>((resolve) => socket.write(head, () => resolve()));
  await new Promise<void>((resolve) => socket.once('close', () => resolve()).destroy());
  await call('DescribeLogGroups', '{}');
  expect(emulator.calls().map(({ action }) => action)).toEqual(['DescribeLogGroups']);
});

it('refuses a port that is none or taken', async () => {
  await expect(startCloudWatchEmulator({ port: 70_000 })).rejects.toMatchObject({
    name: 'RangeError',
  });
  await expect(startCloudWatchEmulator({ port: emulator.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

it('closes with connections open, and may be closed twice', async () => {
  await call('DescribeLogGroups', '{}');
  await emulator.close();
  await expect(emulator.close()).resolves.toBeUndefined();
});
