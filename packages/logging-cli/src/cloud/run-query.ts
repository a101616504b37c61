import type { GetQueryResultsCommandOutput } from '@aws-sdk/client-cloudwatch-logs';
import { CliError } from '../cli-error';
import { EXIT_CODES } from '../exit-codes';
import { pause } from '../input/pause';
import type { Terminal } from '../terminal';
import type { CloudOptions } from './cloud-options';
import { connect, type CloudConnection } from './create-client';
import { cloudError } from './read-events';

/** A Logs Insights query and what it is asked of. */
export interface InsightsQuery extends CloudOptions {
  readonly group: string;
  readonly queryString: string;
}

/** What a query found. */
export interface InsightsResult {
  /** The value of each field that the query names, by its name. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly recordsScanned: number;
  readonly recordsMatched: number;
  readonly bytesScanned: number;
}

/** Told how far a query that runs is. */
export type QueryProgress = (soFar: Omit<InsightsResult, 'rows'>) => void;

const POLL_MS = 250;
const UNFINISHED = ['Scheduled', 'Running', 'Unknown'];

/**
 * Runs a query to its end; the terminal's signal stops it at the service too, since it goes on
 * and costs otherwise. Rejects with CliError.
 */
export async function runQuery(
  query: InsightsQuery,
  { env, signal }: Pick<Terminal, 'env' | 'signal'>,
  onProgress: QueryProgress = () => undefined,
): Promise<InsightsResult> {
  const connection = await connect(query, env);
  try {
    const queryId = await startQuery(connection, query);
    for (;;) {
      const output = await resultsOf(connection, queryId);
      const result = resultOf(output);
      onProgress(result);
      const status = output.status ?? 'Unknown';
      if (status === 'Complete') return result;
      if (!UNFINISHED.includes(status)) throw failed(`the query ended as ${status}`);
      await pause(POLL_MS, signal);
      if (signal?.aborted === true) {
        await connection.client.send(new connection.sdk.StopQueryCommand({ queryId }));
        throw failed('the query was stopped');
      }
    }
  } finally {
    connection.client.destroy();
  }
}

async function startQuery(
  { sdk, client }: CloudConnection,
  { group, queryString, since, until = Date.now() }: InsightsQuery,
): Promise<string> {
  const command = new sdk.StartQueryCommand({
    logGroupName: group,
    queryString,
    startTime: Math.floor(since / 1_000),
    endTime: Math.ceil(until / 1_000),
  });
  try {
    const { queryId = '' } = await client.send(command);
    return queryId;
  } catch (error) {
    throw cloudError(`StartQuery on ${group}`, error);
  }
}

async function resultsOf(
  { sdk, client }: CloudConnection,
  queryId: string,
): Promise<GetQueryResultsCommandOutput> {
  try {
    return await client.send(new sdk.GetQueryResultsCommand({ queryId }));
  } catch (error) {
    throw cloudError('GetQueryResults', error);
  }
}

function resultOf({ results = [], statistics }: GetQueryResultsCommandOutput): InsightsResult {
  const { recordsScanned = 0, recordsMatched = 0, bytesScanned = 0 } = statistics ?? {};
  const rows = results.map((row) =>
    Object.fromEntries(
      row
        .filter(({ field }) => field !== '@ptr')
        .map(({ field = '', value = '' }) => [field, value]),
    ),
  );
  return { rows, recordsScanned, recordsMatched, bytesScanned };
}

function failed(text: string): CliError {
  return new CliError(`CloudWatch Logs: ${text}`, EXIT_CODES.unreadable);
}
