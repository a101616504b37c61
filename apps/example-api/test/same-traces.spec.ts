import { randomBytes } from 'node:crypto';
import type { LoggedRecord } from '@dashtam/logging-testing';
import { send } from './call';
import { eventually } from './eventually';
import { originIn, startProcess, type ServiceProcess } from './start-process';

/** Two processes and their OpenTelemetry share two cores with the other tests. */
jest.setTimeout(60_000);

const PATHS = ['/users', '/boom'] as const;
const REQUESTS = 200;

const recordsOf = ({ out }: ServiceProcess): readonly LoggedRecord[] =>
  out.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoggedRecord);

/** The traces whose "Request received" was written, and its rate; 1 where it says none. */
const receivedBy = (service: ServiceProcess): ReadonlyMap<string, unknown> =>
  new Map(
    recordsOf(service)
      .filter(({ message }) => message === 'Request received')
      .map((record) => [record.trace_id, record['sampling_rate'] ?? 1]),
  );

it('two services make the same sampling decision for every trace of 200 requests at once', async () => {
  const env = { ENVIRONMENT: 'ci', LOG_SAMPLING: 'info=50%' };
  const plain = startProcess({ ...env, SERVICE_NAME: 'plain' });
  const holding = startProcess({ ...env, SERVICE_NAME: 'holding', LOG_REQUEST_BUFFER: 'on' });
  const urls = await Promise.all(
    [plain, holding].map(({ out }) => eventually(() => originIn(out.stdout))),
  );
  const requests = Array.from({ length: REQUESTS }, (_, at) => ({
    traceId: randomBytes(16).toString('hex'),
    path: PATHS[at % PATHS.length] ?? '',
  }));
  const answers = await Promise.all(
    requests.flatMap(({ traceId, path }) =>
      urls.map((url) =>
        send(url + path, {
          method: path === '/boom' ? 'GET' : 'POST',
          headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
        }),
      ),
    ),
  );
  for (const service of [plain, holding]) service.signal('SIGTERM');
  expect(await Promise.all([plain, holding].map((service) => service.ended()))).toEqual([0, 0]);

  expect(answers.map(({ traceId }) => traceId)).toEqual(
    requests.flatMap(({ traceId }) => urls.map(() => traceId)),
  );
  const [received, receivedOrReleased] = [receivedBy(plain), receivedBy(holding)];
  expect(received.size).toBeGreaterThan(0);
  expect(received.size).toBeLessThan(REQUESTS);
  for (const { traceId, path } of requests) {
    // The one that holds has the whole of each request that failed.
    const expected = path === '/boom' ? 1 : received.get(traceId);
    expect([traceId, receivedOrReleased.get(traceId)]).toEqual([traceId, expected]);
  }
  expect(new Set(received.values())).toEqual(new Set([0.5]));
});
