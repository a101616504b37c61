import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import type { CloudConnection } from '../cloud/create-client';
import { errorName } from '../cloud/read-events';

/** What the account says of a log group. What it does not let be seen is a sentence that says why. */
export interface AccountFacts {
  /** Why the service could not be reached; undefined when it answered. */
  readonly unreachable: string | undefined;
  /** Undefined where there is no such group. */
  readonly group: LogGroup | undefined | string;
  /** The newest stream; undefined where there is none. */
  readonly newest: NewestStream | undefined | string;
}

/** The stream with the newest event. */
export interface NewestStream {
  readonly name: string;
  /** Of its newest event, epoch milliseconds; undefined where it has none. */
  readonly lastEventMs: number | undefined;
}

/** Asks the service about a log group; never rejects. */
export async function gatherAccountFacts(
  { sdk, client }: CloudConnection,
  groupName: string,
): Promise<AccountFacts> {
  const groups = await answerOf('DescribeLogGroups', async () => {
    const command = new sdk.DescribeLogGroupsCommand({ logGroupNamePrefix: groupName });
    const { logGroups = [] } = await client.send(command);
    return logGroups.find(({ logGroupName }) => logGroupName === groupName);
  });
  if ('noAnswer' in groups) {
    return { unreachable: groups.noAnswer, group: groups.noAnswer, newest: groups.noAnswer };
  }
  const newest = await answerOf('DescribeLogStreams', async () => {
    const input = { logGroupName: groupName, orderBy: 'LastEventTime', descending: true } as const;
    const { logStreams: [stream] = [] } = await client.send(
      new sdk.DescribeLogStreamsCommand({ ...input, limit: 1 }),
    );
    return stream && { name: stream.logStreamName ?? '', lastEventMs: stream.lastEventTimestamp };
  });
  return {
    unreachable: undefined,
    group: groups.value,
    newest: 'value' in newest ? newest.value : newest.noAnswer,
  };
}

type Answer<T> = { readonly value: T | string } | { readonly noAnswer: string };

/** An answer that refuses is an answer; silence is none. */
async function answerOf<T>(call: string, ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    const told = `${call}: ${errorName(error)}: ${(error as Error).message}`;
    return isAnswer(error) ? { value: told } : { noAnswer: told };
  }
}

/** Whether the service itself said it. */
export function isAnswer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && '$fault' in error;
}
