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
      yield* eventsOf(connection, { ...range, ...(filterPattern && { filterPattern }) }, signal);
    }
  } finally {
    connection.client.destroy();
  }
}

async function* eventsOf(
  { sdk, client }: CloudConnection,
  input: { readonly logGroupName: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<SourceLine> {
  const { logGroupName } = input;
  try {
    for await (const { events } of sdk.paginateFilterLogEvents({ client }, input)) {
      for (const { message = '', timestamp, logStreamName } of events ?? []) {
        const source = `${logGroupName}:${logStreamName ?? ''}`;
        yield { text: message, source, ...(timestamp !== undefined && { timeMs: timestamp }) };
      }
      if (signal?.aborted === true) return;
    }
  } catch (error) {
    throw cloudError(`FilterLogEvents of ${logGroupName}`, error);
  }
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
