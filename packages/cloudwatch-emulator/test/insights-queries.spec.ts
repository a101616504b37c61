import {
  CreateLogGroupCommand,
  DescribeQueriesCommand,
  GetQueryResultsCommand,
  PutLogEventsCommand,
  StartQueryCommand,
  StopQueryCommand,
  type GetQueryResultsCommandOutput,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  connectToStream,
  NAMES,
  NEW_YEAR_MS,
  rejectionOf,
  type Connected,
} from './connected-client';

const { logGroupName } = NAMES;
const RANGE = { startTime: NEW_YEAR_MS / 1000, endTime: NEW_YEAR_MS / 1000 + 60 };
let connected: Connected;

beforeAll(async () => {
  connected = await connectToStream({ now: () => NEW_YEAR_MS });
  const records = [
    { level: 'INFO', message: 'Request received', trace_id: 'abc-123', path: '/users' },
    { level: 'DEBUG', message: 'Validating user data', trace_id: 'abc-123' },
    { level: 'INFO', message: 'Request completed', trace_id: 'abc-123', duration_ms: 77 },
    { level: 'INFO', message: 'Request completed', trace_id: 'def-456', duration_ms: 1200 },
    { level: 'ERROR', message: 'Failed', error_type: 'TypeError', user_id: 'u1', trace_id: 'e' },
    { level: 'ERROR', message: 'Failed', error_type: 'Timeout', user_id: 'u1', trace_id: 'f' },
    { level: 'ERROR', message: 'Failed', error_type: 'Timeout', user_id: 'u2', trace_id: 'g' },
  ];
  // Equal times on purpose: the order of acceptance must then decide.
  const logEvents = records.map((record, index) => ({
    timestamp: NEW_YEAR_MS + (index < 3 ? 0 : index * 1000),
    message: JSON.stringify(record),
  }));
  await connected.client.send(new PutLogEventsCommand({ ...NAMES, logEvents }));
});

afterAll(() => connected.end());

async function start(queryString: string, input: object = {}): Promise<string> {
  const command = new StartQueryCommand({ logGroupName, ...RANGE, queryString, ...input });
  return (await connected.client.send(command)).queryId ?? '';
}

async function complete(queryId: string): Promise<GetQueryResultsCommandOutput> {
  for (;;) {
    const answer = await connected.client.send(new GetQueryResultsCommand({ queryId }));
    if (answer.status !== 'Running') return answer;
  }
}

async function query(queryString: string, input: object = {}): Promise<Record<string, string>[]> {
  const { results = [] } = await complete(await start(queryString, input));
  return results.map((row) =>
    Object.fromEntries(
      row
        .filter(({ field }) => field !== '@ptr')
        .map(({ field, value }) => [field ?? '', value ?? ''] as const),
    ),
  );
}

describe('the documented queries', () => {
  it('trace a request, in order', async () => {
    const rows = await query(`fields @timestamp, level, message
      | filter trace_id = "abc-123"
      | sort @timestamp asc`);
    const at = { '@timestamp': '2026-01-01 00:00:00.000' };
    expect(rows).toEqual([
      { ...at, level: 'INFO', message: 'Request received' },
      { ...at, level: 'DEBUG', message: 'Validating user data' },
      { ...at, level: 'INFO', message: 'Request completed' },
    ]);
  });

  it('find the errors of a user, the newest first', async () => {
    const rows = await query(`fields @timestamp, message, error_type, error_message, trace_id
      | filter level = "ERROR" and user_id = "u1"
      | sort @timestamp desc
      | limit 100`);
    expect(rows).toEqual([
      {
        '@timestamp': '2026-01-01 00:00:05.000',
        message: 'Failed',
        error_type: 'Timeout',
        trace_id: 'f',
      },
      {
        '@timestamp': '2026-01-01 00:00:04.000',
        message: 'Failed',
        error_type: 'TypeError',
        trace_id: 'e',
      },
    ]);
  });

  it('give the percentiles of the request duration', async () => {
    const rows = await query(`fields @timestamp, message, duration_ms
      | filter message = "Request completed"
      | stats percentile(duration_ms, 50) as p50,
        percentile(duration_ms, 95) as p95, percentile(duration_ms, 99) as p99`);
    expect(rows).toEqual([{ p50: '77', p95: '1200', p99: '1200' }]);
  });

  it('count errors by type, the most frequent first', async () => {
    const rows = await query(`fields error_type
      | filter level = "ERROR"
      | stats count() by error_type
      | sort count desc`);
    expect(rows).toEqual([
      { error_type: 'Timeout', 'count()': '2' },
      { error_type: 'TypeError', 'count()': '1' },
    ]);
  });
});

it('is Running first, then Complete, with statistics', async () => {
  const queryId = await start('fields message | filter level = "ERROR"');
  const first = await connected.client.send(new GetQueryResultsCommand({ queryId }));
  expect([first.status, first.results]).toEqual(['Running', []]);
  const second = await connected.client.send(new GetQueryResultsCommand({ queryId }));
  expect([second.status, second.results?.length]).toEqual(['Complete', 3]);
  expect(second.statistics).toMatchObject({ recordsMatched: 3, recordsScanned: 7, resultCount: 3 });
});

it('gives every row of events its pointer', async () => {
  const { results = [] } = await complete(await start('fields message | limit 2'));
  const pointers = results.map((row) => row.find(({ field }) => field === '@ptr')?.value);
  expect(new Set(pointers).size).toBe(2);
});

it('shows @timestamp and @message of the newest first when nothing else is said', async () => {
  const rows = await query('filter level = "ERROR"');
  expect(rows.map((row) => Object.keys(row))[0]).toEqual(['@timestamp', '@message']);
  expect(rows.map((row) => row['@timestamp'])).toEqual([
    '2026-01-01 00:00:06.000',
    '2026-01-01 00:00:05.000',
    '2026-01-01 00:00:04.000',
  ]);
});

it('takes both seconds of the range in, and the limit of the call', async () => {
  const second = NEW_YEAR_MS / 1000 + 4;
  expect(await query('fields message', { startTime: second, endTime: second })).toHaveLength(1);
  expect(await query('fields message', { limit: 2 })).toHaveLength(2);
  expect(await query('fields message | limit 3', { limit: 2 })).toHaveLength(3);
});

it('stops a query that is running, and lists queries', async () => {
  const queryId = await start('fields message | limit 1');
  const stop = (): Promise<unknown> => connected.client.send(new StopQueryCommand({ queryId }));
  expect(await stop()).toMatchObject({ success: true });
  expect(await rejectionOf(stop())).toMatchObject({ name: 'InvalidParameterException' });
  const { queries } = await connected.client.send(
    new DescribeQueriesCommand({ status: 'Cancelled', logGroupName }),
  );
  expect(queries).toMatchObject([{ queryId, queryString: 'fields message | limit 1' }]);
});

it('searches several groups', async () => {
  await connected.client.send(new CreateLogGroupCommand({ logGroupName: '/app/empty' }));
  const logGroupNames = [logGroupName, '/app/empty'];
  expect(await query('stats count(*)', { logGroupName: undefined, logGroupNames })).toEqual([
    { 'count(*)': '7' },
  ]);
});

it.each([
  ['a query that cannot be read', 'MalformedQueryException', { queryString: 'fields message |' }],
  ['a group that is not there', 'ResourceNotFoundException', { logGroupName: '/none' }],
  ['no group', 'InvalidParameterException', { logGroupName: undefined }],
  ['two kinds of groups', 'InvalidParameterException', { logGroupNames: [logGroupName] }],
  ['an end before the start', 'InvalidParameterException', { endTime: 0 }],
  ['another query language', 'InvalidParameterException', { queryLanguage: 'SQL' }],
])('refuses %s', async (_, name, input) => {
  expect(await rejectionOf(start('fields message', input))).toMatchObject({ name });
});

it('says where a query goes wrong', async () => {
  expect(await rejectionOf(start('fields message | filtre level = 1'))).toMatchObject({
    name: 'MalformedQueryException',
    message: expect.stringContaining("'filtre'") as string,
    queryCompileError: { location: { startCharOffset: 17, endCharOffset: 23 } },
  });
});

it('does not know queries of others', async () => {
  const unknown = connected.client.send(new GetQueryResultsCommand({ queryId: 'none' }));
  expect(await rejectionOf(unknown)).toMatchObject({ name: 'ResourceNotFoundException' });
});
