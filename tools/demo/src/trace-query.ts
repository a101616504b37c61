import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
  type GetQueryResultsCommandOutput,
} from '@aws-sdk/client-cloudwatch-logs';
import { setTimeout as wait } from 'node:timers/promises';

/** Where and what to ask. */
export interface TraceQuery {
  /** URL of CloudWatch Logs, here the emulator's. */
  readonly endpoint: string;
  readonly logGroupName: string;
  readonly queryString: string;
  /** Epoch milliseconds from which on events are looked at. */
  readonly sinceMs: number;
}

/** One row: the value of each field that the query names. */
export type QueryRow = Readonly<Record<string, string>>;

const CALL_DEADLINE_MS = 10_000;
const POLLS = 100;
const POLL_INTERVAL_MS = 50;

/** The documented query for all lines of one request. */
export function traceQueryText(traceId: string): string {
  return [
    'fields @timestamp, level, message',
    `| filter trace_id = "${traceId}"`,
    '| sort @timestamp asc',
  ].join('\n');
}

/** Runs a Logs Insights query as an operator would, through the AWS SDK. */
export async function runTraceQuery(query: TraceQuery): Promise<readonly QueryRow[]> {
  const { endpoint, logGroupName, queryString, sinceMs } = query;
  const client = new CloudWatchLogsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  });
  try {
    const startTime = Math.floor(sinceMs / 1_000);
    const endTime = Math.ceil(Date.now() / 1_000);
    const { queryId } = await client.send(
      new StartQueryCommand({ logGroupName, queryString, startTime, endTime }),
      { abortSignal: AbortSignal.timeout(CALL_DEADLINE_MS) },
    );
    return rowsOf(await finished(client, queryId));
  } finally {
    client.destroy();
  }
}

async function finished(
  client: CloudWatchLogsClient,
  queryId: string | undefined,
): Promise<GetQueryResultsCommandOutput> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    const output = await client.send(new GetQueryResultsCommand({ queryId }), {
      abortSignal: AbortSignal.timeout(CALL_DEADLINE_MS),
    });
    if (output.status === 'Complete') {
      return output;
    }
    await wait(POLL_INTERVAL_MS);
  }
  throw new Error(`The query was not complete after ${POLLS} polls`);
}

function rowsOf({ results }: GetQueryResultsCommandOutput): readonly QueryRow[] {
  return (results ?? []).map((row) =>
    Object.fromEntries(row.map(({ field, value }) => [String(field), String(value)])),
  );
}

/** The rows as a table, with the columns of `traceQueryText`. */
export function renderRows(rows: readonly QueryRow[]): string {
  const cells = rows.map((row) => [row['@timestamp'], row['level'], row['message']].map(String));
  return [['@timestamp', 'level', 'message'], ...cells]
    .map(([time, level, message]) => `${time?.padEnd(23)}  ${level?.padEnd(5)}  ${message}`)
    .join('\n');
}
