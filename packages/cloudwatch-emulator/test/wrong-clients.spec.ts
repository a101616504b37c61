import {
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
  type InputLogEvent,
  type PutLogEventsCommandOutput,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  connectToStream,
  NAMES,
  NEW_YEAR_MS,
  rejectionOf,
  type Connected,
} from './connected-client';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let connected: Connected;

beforeEach(async () => {
  connected = await connectToStream({ now: () => NEW_YEAR_MS });
});

afterEach(() => connected.end());

const put = (logEvents: InputLogEvent[]): Promise<PutLogEventsCommandOutput> =>
  connected.client.send(new PutLogEventsCommand({ ...NAMES, logEvents }));

const at = (offsetMs: number, message = 'x'): InputLogEvent => ({
  timestamp: NEW_YEAR_MS + offsetMs,
  message,
});

const storedOffsets = (): number[] =>
  connected.emulator.events().map(({ timestamp }) => timestamp - NEW_YEAR_MS);

describe('a whole batch is refused', () => {
  it.each<[string, InputLogEvent[], string]>([
    [
      'for 10,001 events',
      Array.from({ length: 10_001 }, () => at(0)),
      'Member must have length less than or equal to 10000',
    ],
    ['for no event', [], 'Member must have length greater than or equal to 1'],
    [
      'for one byte too many, counted as UTF-8 plus 26 for each event',
      [at(0, 'ü'.repeat(262_131)), at(0, 'ü'.repeat(262_131) + 'a')],
      'Upload too large: 1048577 bytes exceeds limit of 1048576',
    ],
    [
      'for an event of one byte too many',
      [at(0, 'a'.repeat(1_048_551))],
      'Log event too large: 1048577 bytes exceeds limit of 1048576',
    ],
    [
      'for an empty message',
      [at(0), at(0, '')],
      "Value '' at 'logEvents.2.member.message' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'for events that go back in time',
      [at(0), at(2), at(1)],
      `must be in chronological order. Seen: ${NEW_YEAR_MS + 1} at logEvents.3 after ${NEW_YEAR_MS + 2}.`,
    ],
    [
      'for a span of one millisecond over 24 hours',
      [at(-DAY_MS - 1), at(0)],
      'cannot span more than 24 hours. Seen: 86400001 ms.',
    ],
    [
      'for a negative time',
      [{ timestamp: -1, message: 'x' }],
      "Value '-1' at 'logEvents.1.member.timestamp'",
    ],
  ])('%s', async (_, logEvents, text) => {
    const error = await rejectionOf(put(logEvents));
    expect(error.name).toBe('InvalidParameterException');
    expect(error.message).toContain(text);
    expect(connected.emulator.events()).toEqual([]);
  });
});

describe('a batch at a limit is accepted', () => {
  it.each<[string, InputLogEvent[]]>([
    ['10,000 events', Array.from({ length: 10_000 }, () => at(0))],
    ['1,048,576 bytes', [at(0, 'ü'.repeat(262_131)), at(0, 'ü'.repeat(262_131))]],
    ['an event of 1,048,550 bytes', [at(0, 'a'.repeat(1_048_550))]],
    ['a span of 24 hours', [at(-DAY_MS), at(0)]],
    ['equal times', [at(0, 'a'), at(0, 'b')]],
  ])('%s', async (_, logEvents) => {
    const answer = await put(logEvents);
    expect(answer.rejectedLogEventsInfo).toBeUndefined();
    expect(connected.emulator.events().map(({ message }) => message)).toEqual(
      logEvents.map(({ message }) => message),
    );
  });
});

describe('only the events of the wrong age are rejected, with HTTP 200', () => {
  it('keeps an event of exactly 14 days and rejects older ones', async () => {
    const answer = await put([at(-14 * DAY_MS - 2), at(-14 * DAY_MS - 1), at(-14 * DAY_MS)]);
    expect(answer.$metadata.httpStatusCode).toBe(200);
    expect(answer.rejectedLogEventsInfo).toEqual({ tooOldLogEventEndIndex: 2 });
    expect(storedOffsets()).toEqual([-14 * DAY_MS]);
  });

  it('keeps an event exactly 2 hours ahead and rejects later ones', async () => {
    const answer = await put([at(0), at(2 * HOUR_MS), at(2 * HOUR_MS + 1)]);
    expect(answer.rejectedLogEventsInfo).toEqual({ tooNewLogEventStartIndex: 2 });
    expect(storedOffsets()).toEqual([0, 2 * HOUR_MS]);
  });

  it('rejects what the retention no longer covers', async () => {
    const policy = { logGroupName: NAMES.logGroupName, retentionInDays: 3 };
    await connected.client.send(new PutRetentionPolicyCommand(policy));
    const answer = await put([at(-15 * DAY_MS), at(-3 * DAY_MS - 1), at(-3 * DAY_MS)]);
    expect(answer.rejectedLogEventsInfo).toEqual({
      tooOldLogEventEndIndex: 1,
      expiredLogEventEndIndex: 2,
    });
    expect(storedOffsets()).toEqual([-3 * DAY_MS]);
  });

  it('does not count them for the span', async () => {
    const answer = await put([at(-20 * DAY_MS), at(0), at(5 * HOUR_MS)]);
    expect(answer.rejectedLogEventsInfo).toEqual({
      tooOldLogEventEndIndex: 1,
      tooNewLogEventStartIndex: 2,
    });
    expect(storedOffsets()).toEqual([0]);
  });

  it('can reject all of them', async () => {
    const answer = await put([at(3 * HOUR_MS), at(3 * HOUR_MS)]);
    expect(answer.rejectedLogEventsInfo).toEqual({ tooNewLogEventStartIndex: 0 });
    expect(answer.nextSequenceToken).toBeUndefined();
    expect(storedOffsets()).toEqual([]);
  });
});

it('ignores sequence tokens, right or wrong', async () => {
  const first = await put([at(0)]);
  expect(first.nextSequenceToken).toMatch(/^\d{56}$/);
  const command = { ...NAMES, logEvents: [at(1)], sequenceToken: 'nonsense' };
  await connected.client.send(new PutLogEventsCommand(command));
  expect(storedOffsets()).toEqual([0, 1]);
});

it('stores a batch that is sent twice two times, as the service does', async () => {
  await put([at(0, 'again')]);
  await put([at(0, 'again')]);
  expect(connected.emulator.events().map(({ message }) => message)).toEqual(['again', 'again']);
});
