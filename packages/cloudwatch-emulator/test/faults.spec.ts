import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  PutLogEventsCommand,
  type PutLogEventsCommandOutput,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Fault } from '../src';
import {
  connectToStream,
  NAMES,
  NEW_YEAR_MS,
  rejectionOf,
  type Connected,
} from './connected-client';

// What the SDK says depends on whether it was writing or waiting.
const CUT_OFF = expect.stringMatching(/ECONNRESET|EPIPE|socket hang up/) as string;
let connected: Connected;

beforeEach(async () => {
  connected = await connectToStream({ now: () => NEW_YEAR_MS });
});

afterEach(() => connected.end());

const put = (message = 'hello'): Promise<PutLogEventsCommandOutput> =>
  connected.client.send(
    new PutLogEventsCommand({ ...NAMES, logEvents: [{ timestamp: NEW_YEAR_MS, message }] }),
  );
const stored = (): string[] => connected.emulator.events().map(({ message }) => message);
const lastCall = (): object | undefined => connected.emulator.calls().at(-1);
const fail = (fault: Fault): void => connected.emulator.fail(fault);

it.each<[Fault, string, number]>([
  [{ kind: 'throttle' }, 'ThrottlingException', 400],
  [{ kind: 'unavailable' }, 'ServiceUnavailableException', 503],
  [{ kind: 'access-denied' }, 'AccessDeniedException', 400],
  [{ kind: 'error', status: 500, code: 'InternalFailure' }, 'InternalFailure', 500],
  [
    { kind: 'error', status: 400, code: 'ExpiredTokenException', message: 'The token has expired' },
    'ExpiredTokenException',
    400,
  ],
])('%p refuses one call and applies nothing', async (fault, name, status) => {
  fail(fault);
  const error = await rejectionOf(put());
  expect(error).toMatchObject({ name, $metadata: { httpStatusCode: status } });
  expect(lastCall()).toMatchObject({ action: 'PutLogEvents', status, errorCode: name });
  expect(stored()).toEqual([]);
  await put();
  expect(stored()).toEqual(['hello']);
});

it('resets a connection before the request is applied', async () => {
  fail({ kind: 'reset-before' });
  expect(await rejectionOf(put())).toMatchObject({ message: CUT_OFF });
  expect(lastCall()).not.toHaveProperty('status');
  expect(stored()).toEqual([]);
});

it('resets a connection after the request was applied: a retry then doubles the event', async () => {
  fail({ kind: 'reset-after' });
  expect(await rejectionOf(put())).toMatchObject({ message: CUT_OFF });
  expect(stored()).toEqual(['hello']);
  await put();
  expect(stored()).toEqual(['hello', 'hello']);
});

it.each([
  [false, []],
  [true, ['hello']],
])('hangs until the client gives up; applied: %p', async (applied, expected) => {
  fail({ kind: 'hang', applied });
  const abort = new AbortController();
  const logEvents = [{ timestamp: NEW_YEAR_MS, message: 'hello' }];
  const hanging = connected.client.send(new PutLogEventsCommand({ ...NAMES, logEvents }), {
    abortSignal: abort.signal,
  });
  const failure = rejectionOf(hanging);
  while (connected.emulator.calls().length < 3) await new Promise(setImmediate);
  abort.abort();
  expect((await failure).name).toBe('AbortError');
  expect(stored()).toEqual(expected);
});

it('answers late, and true', async () => {
  fail({ kind: 'slow', delayMs: 30 });
  const answer = put();
  while (connected.emulator.calls().length < 3) await new Promise(setImmediate);
  expect(lastCall()).not.toHaveProperty('status');
  expect(stored()).toEqual([]);
  await answer;
  expect(stored()).toEqual(['hello']);
});

it('answers with a page of HTML', async () => {
  fail({ kind: 'garbage' });
  expect(await rejectionOf(put())).toMatchObject({ $metadata: { httpStatusCode: 502 } });
  fail({ kind: 'garbage', status: 503 });
  expect(await rejectionOf(put())).toMatchObject({ $metadata: { httpStatusCode: 503 } });
  expect(stored()).toEqual([]);
});

it('rejects a part of a batch and keeps the rest', async () => {
  fail({
    kind: 'partial-reject',
    rejected: { tooOldLogEventEndIndex: 1, tooNewLogEventStartIndex: 3 },
  });
  const logEvents = ['a', 'b', 'c', 'd'].map((message) => ({ timestamp: NEW_YEAR_MS, message }));
  // It waits for a PutLogEvents.
  await connected.client.send(new DescribeLogGroupsCommand({}));
  const answer = await connected.client.send(new PutLogEventsCommand({ ...NAMES, logEvents }));
  expect(answer.rejectedLogEventsInfo).toEqual({
    tooOldLogEventEndIndex: 1,
    tooNewLogEventStartIndex: 3,
  });
  expect(stored()).toEqual(['b', 'c']);
});

it('lets nothing through in an outage, until it is healed', async () => {
  await put('before');
  fail({ kind: 'outage' });
  expect(await rejectionOf(put('during'))).toMatchObject({ message: CUT_OFF });
  const fresh = new CloudWatchLogsClient({
    region: 'us-east-1',
    endpoint: connected.emulator.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  const describe = (): Promise<unknown> => fresh.send(new DescribeLogGroupsCommand({}));
  expect(await rejectionOf(describe())).toMatchObject({ message: CUT_OFF });
  expect(connected.emulator.calls()).toHaveLength(3);
  connected.emulator.heal();
  await describe();
  await put('after');
  expect(stored()).toEqual(['before', 'after']);
  fresh.destroy();
});

it('strikes only the action, as often as asked, in the order queued', async () => {
  fail({ kind: 'throttle', action: 'PutLogEvents', times: 2 });
  fail({ kind: 'unavailable', action: 'PutLogEvents' });
  await connected.client.send(new DescribeLogGroupsCommand({}));
  const names: string[] = [];
  for (let count = 0; count < 3; count += 1) names.push((await rejectionOf(put())).name);
  expect(names).toEqual([
    'ThrottlingException',
    'ThrottlingException',
    'ServiceUnavailableException',
  ]);
  await put();
  expect(stored()).toEqual(['hello']);
});

it('can single out a poisoned event', async () => {
  fail({
    kind: 'error',
    status: 400,
    code: 'InvalidParameterException',
    when: (body) => JSON.stringify(body).includes('poison'),
    times: 'until-cleared',
  });
  await put('fine');
  expect((await rejectionOf(put('poison'))).name).toBe('InvalidParameterException');
  expect((await rejectionOf(put('poison'))).name).toBe('InvalidParameterException');
  connected.emulator.heal();
  await put('poison');
  expect(stored()).toEqual(['fine', 'poison']);
});

it("answers 500 with what a fault's condition throws", async () => {
  const when = (): boolean => {
    throw new Error('wrong condition');
  };
  fail({ kind: 'throttle', when });
  expect(await rejectionOf(put())).toMatchObject({
    name: 'InternalFailure',
    message: 'Error: wrong condition',
  });
});

it('is survived by the retries of the SDK when they are on', async () => {
  const { emulator } = connected;
  const client = new CloudWatchLogsClient({
    region: 'us-east-1',
    endpoint: emulator.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 3,
  });
  fail({ kind: 'unavailable', times: 2 });
  await client.send(new DescribeLogGroupsCommand({}));
  client.destroy();
  expect(emulator.calls().map(({ status }) => status)).toEqual([200, 200, 503, 503, 200]);
});

it.each([0, -1, 1.5, NaN])('refuses to strike %p times', (times) => {
  expect(() => fail({ kind: 'throttle', times })).toThrow(RangeError);
});
