import { until } from './start-service';

/** One row: the value of each field that the query names. */
export type QueryRow = Readonly<Record<string, string>>;

/** Runs a Logs Insights query over the last minute. */
export async function insights(
  endpoint: string,
  logGroupName: string,
  queryString: string,
): Promise<readonly QueryRow[]> {
  const nowS = Math.ceil(Date.now() / 1_000);
  const times = { startTime: nowS - 60, endTime: nowS };
  const { queryId } = await call(endpoint, 'StartQuery', { logGroupName, queryString, ...times });
  let answer: Awaited<ReturnType<typeof call>> = {};
  await until(async () => {
    answer = await call(endpoint, 'GetQueryResults', { queryId });
    return answer.status === 'Complete';
  });
  return (answer.results ?? []).map((row) =>
    Object.fromEntries(row.map(({ field, value }) => [field, value])),
  );
}

interface Answer {
  readonly queryId?: string;
  readonly status?: string;
  readonly results?: readonly (readonly { readonly field: string; readonly value: string }[])[];
}

async function call(endpoint: string, action: string, body: object): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
    },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}
