import {
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  paginateFilterLogEvents,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  connectToStream,
  NAMES,
  NEW_YEAR_MS,
  rejectionOf,
  type Connected,
} from './connected-client';

let connected: Connected;
const { logGroupName, logStreamName } = NAMES;

beforeEach(async () => {
  connected = await connectToStream({ now: () => NEW_YEAR_MS });
});

afterEach(() => connected.end());

async function put(messages: readonly [number, string][], stream = logStreamName): Promise<void> {
  const logEvents = messages.map(([offsetMs, message]) => ({
    timestamp: NEW_YEAR_MS + offsetMs,
    message,
  }));
  const input = { logGroupName, logStreamName: stream, logEvents };
  await connected.client.send(new PutLogEventsCommand(input));
}

interface Read {
  readonly messages: readonly (string | undefined)[];
  readonly forward: string;
  readonly backward: string;
}

async function get(input: object): Promise<Read> {
  const answer = await connected.client.send(new GetLogEventsCommand({ ...NAMES, ...input }));
  return {
    messages: answer.events?.map(({ message }) => message) ?? [],
    forward: answer.nextForwardToken ?? '',
    backward: answer.nextBackwardToken ?? '',
  };
}

async function filter(input: object): Promise<readonly (string | undefined)[]> {
  const answer = await connected.client.send(
    new FilterLogEventsCommand({ logGroupName, ...input }),
  );
  return answer.events?.map(({ message }) => message) ?? [];
}

describe('GetLogEvents', () => {
  it('returns text as it was sent, whatever its characters', async () => {
    const text = 'ü 漢 😀 \u0000 " \\ \n';
    await put([[0, text]]);
    expect((await get({})).messages).toEqual([text]);
  });

  it('orders by time and keeps the order of acceptance for equal times', async () => {
    await put([[5, 'late']]);
    await put([
      [1, 'first'],
      [1, 'second'],
    ]);
    await put([[1, 'third']]);
    const order = ['first', 'second', 'third', 'late'];
    expect((await get({ startFromHead: true })).messages).toEqual(order);
    expect((await get({})).messages).toEqual(order);
  });

  it('walks forward until the token repeats, and sees what arrives later', async () => {
    await put([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
    const first = await get({ startFromHead: true, limit: 2 });
    const second = await get({ startFromHead: true, limit: 2, nextToken: first.forward });
    const end = await get({ startFromHead: true, limit: 2, nextToken: second.forward });
    expect([first.messages, second.messages, end.messages]).toEqual([['a', 'b'], ['c'], []]);
    expect(end.forward).toBe(second.forward);
    await put([[3, 'd']]);
    expect((await get({ startFromHead: true, nextToken: end.forward })).messages).toEqual(['d']);
  });

  it('walks backward from the newest, each page in ascending order', async () => {
    await put([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
    const last = await get({ limit: 2 });
    const before = await get({ limit: 2, nextToken: last.backward });
    const end = await get({ limit: 2, nextToken: before.backward });
    expect([last.messages, before.messages, end.messages]).toEqual([['b', 'c'], ['a'], []]);
    expect(end.backward).toBe(before.backward);
  });

  it('takes the start of the range in and leaves its end out', async () => {
    await put([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
    const range = { startTime: NEW_YEAR_MS, endTime: NEW_YEAR_MS + 2 };
    expect((await get(range)).messages).toEqual(['a', 'b']);
  });

  it('cuts a page at 1 MiB', async () => {
    await put([[0, 'a'.repeat(700_000)]]);
    await put([[1, 'b'.repeat(700_000)]]);
    const first = await get({ startFromHead: true });
    const second = await get({ startFromHead: true, nextToken: first.forward });
    expect([first.messages.length, second.messages.length]).toEqual([1, 1]);
  });

  it('refuses a token that is none, and a limit out of bounds', async () => {
    expect((await rejectionOf(get({ nextToken: 'x' }))).message).toContain("invalid: 'x'");
    expect((await rejectionOf(get({ limit: 0 }))).message).toContain("Value '0' at 'limit'");
    expect((await rejectionOf(get({ limit: 10_001 }))).message).toContain('less than or equal');
  });
});

describe('FilterLogEvents', () => {
  beforeEach(async () => {
    await connected.client.send(
      new CreateLogStreamCommand({ logGroupName, logStreamName: 'other/1' }),
    );
    await put([
      [0, '{"level":"INFO","message":"one"}'],
      [2, '{"level":"ERROR","message":"three"}'],
    ]);
    await put([[1, '{"level":"ERROR","message":"two"}']], 'other/1');
  });

  it('interleaves the streams of a group by time', async () => {
    const found = await filter({});
    expect(found.map((message) => /one|two|three/.exec(message ?? '')?.[0])).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('selects by stream names, prefix, time (both ends inclusive) and pattern', async () => {
    expect(await filter({ logStreamNames: ['other/1'] })).toHaveLength(1);
    expect(await filter({ logStreamNamePrefix: 'host/' })).toHaveLength(2);
    expect(await filter({ startTime: NEW_YEAR_MS + 1, endTime: NEW_YEAR_MS + 2 })).toHaveLength(2);
    expect(await filter({ filterPattern: '{ $.level = "ERROR" }' })).toHaveLength(2);
    expect(await filter({ filterPattern: 'three' })).toHaveLength(1);
  });

  it('pages with nextToken, in either direction, and gives every event an id', async () => {
    for (const startFromHead of [true, false]) {
      const seen: string[] = [];
      const ids = new Set<string | undefined>();
      const pages = paginateFilterLogEvents(
        { client: connected.client, pageSize: 1 },
        { logGroupName, startFromHead },
      );
      for await (const { events = [] } of pages) {
        expect(events).toHaveLength(1);
        seen.push(/one|two|three/.exec(events[0]?.message ?? '')?.[0] ?? '');
        ids.add(events[0]?.eventId);
      }
      const expected = ['one', 'two', 'three'];
      expect(seen).toEqual(startFromHead ? expected : expected.reverse());
      expect(ids.size).toBe(3);
    }
  });

  it('refuses names beside a prefix, an unknown stream and an unreadable pattern', async () => {
    const both = { logStreamNames: ['other/1'], logStreamNamePrefix: 'o' };
    expect((await rejectionOf(filter(both))).name).toBe('InvalidParameterException');
    expect((await rejectionOf(filter({ logStreamNames: ['none'] }))).name).toBe(
      'ResourceNotFoundException',
    );
    expect((await rejectionOf(filter({ filterPattern: '{ $.level' }))).message).toContain(
      "expected a comparison, seen 'the end'",
    );
  });
});

it('answers an empty stream with empty pages that later ones continue', async () => {
  const empty = await get({ startFromHead: true });
  expect(empty.messages).toEqual([]);
  await put([[0, 'a']]);
  expect((await get({ startFromHead: true, nextToken: empty.forward })).messages).toEqual(['a']);
  expect((await get({ nextToken: empty.backward })).messages).toEqual([]);
});
