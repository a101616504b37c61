import { DescribeLogGroupsCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { AcceptedEvent } from '../src';
import { connectToStream, NAMES } from './connected-client';

const put = (...messages: string[]): PutLogEventsCommand =>
  new PutLogEventsCommand({
    ...NAMES,
    logEvents: messages.map((message) => ({ message, timestamp: Date.now() })),
  });

it('hands every accepted event on, those that were rejected not, and holds none if told so', async () => {
  const seen: AcceptedEvent[] = [];
  const { client, emulator, end } = await connectToStream({
    keepEvents: false,
    onEvents: (events) => seen.push(...events),
  });
  await client.send(put('one', 'two'));
  emulator.fail({ kind: 'partial-reject', rejected: { tooOldLogEventEndIndex: 1 } });
  await client.send(put('three', 'four'));
  expect(seen.map(({ message }) => message)).toEqual(['one', 'two', 'four']);
  expect(seen[0]).toMatchObject({ ...NAMES, ingestionTime: expect.any(Number) as number });
  expect(emulator.events()).toEqual([]);
  const { logGroups } = await client.send(new DescribeLogGroupsCommand({}));
  expect(logGroups?.[0]?.storedBytes).toBe('onetwofour'.length + 3 * 26);
  await end();
});

it('answers 500 when the listener throws', async () => {
  const { client, end } = await connectToStream({
    onEvents: () => {
      throw new Error('out of paper');
    },
  });
  await expect(client.send(put('one'))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 500 },
  });
  await end();
});
