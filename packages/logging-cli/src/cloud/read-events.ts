import type {
  FilteredLogEvent,
  FilterLogEventsCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import { CliError, unreadable } from '../cli-error';
import type { SourceLine } from '../input/read-lines';
import type { Terminal } from '../terminal';
import { connect, type CloudConnection } from './create-client';
import type { CloudOptions } from './cloud-options';

/** Which events of which groups. */
export interface EventSelection extends CloudOptions {
  readonly groups: readonly string[];
  /** Only events that match. Default: all. */
  readonly filterPattern?: string;
}

/** The events of log groups, group by group, oldest first. Rejects with CliError. */
export async function* readEvents(
  { groups, filterPattern, since, until = Date.now(), ...where }: EventSelection,
  { env, signal }: Pick<Terminal, 'env' | 'signal'>,
): AsyncGenerator<SourceLine> {
  const connection = await connect(where, env);
  try {
    for (const logGroupName of groups) {
      const range = { logGroupName, startTime: since, endTime: until };
      for await (const event of eventsOf(connection, { ...range, filterPattern }, signal)) {
        yield lineOf(logGroupName, event);
      }
    }
  } finally {
    connection.client.destroy();
  }
}

/** The events of one group, oldest first, until the signal. Rejects with CliError. */
export async function* eventsOf(
  { sdk, client }: CloudConnection,
  input: FilterLogEventsCommandInput & { readonly logGroupName: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<FilteredLogEvent> {
  try {
    for await (const { events = [] } of sdk.paginateFilterLogEvents({ client }, input)) {
      yield* events;
      if (signal?.aborted === true) return;
    }
  } catch (error) {
    throw cloudError(`FilterLogEvents of ${input.logGroupName}`, error);
  }
}

/** An event as a line of its group and stream. */
export function lineOf(
  logGroupName: string,
  { message = '', timestamp, logStreamName = '' }: FilteredLogEvent,
): SourceLine {
  const source = `${logGroupName}:${logStreamName}`;
  return { text: message, source, ...(timestamp !== undefined && { timeMs: timestamp }) };
}

/** What the service, or the way to it, said to a call. */
export function cloudError(call: string, error: unknown): CliError {
  if (error instanceof CliError) return error;
  return unreadable(`${call}: ${errorName(error)}`, error);
}

/** The name of what a call rejected with: the service's error code, where there is one. */
export function errorName(error: unknown): string {
  const isNamed = typeof error === 'object' && error !== null && 'name' in error;
  return isNamed ? String(error.name) : 'Error';
}
