import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import type { LoggedRecord } from '@dashtam/logging-testing';
import { startProcess } from './service-process';

/** Two processes serve 200 requests, on whatever else the machine does. */
jest.setTimeout(60_000);

const REQUESTS = 200;

/** The message at DEBUG, of which half of the traces are kept. */
const SAMPLED = 'Detail';

/** How requests end, and with which status in both services. */
const OUTCOMES = [
  { outcome: 'completed', status: 200 },
  { outcome: 'missing', status: 404 },
  { outcome: 'thrown', status: 500 },
  { outcome: 'rejected', status: 500 },
  { outcome: 'slow', status: 200 },
  { outcome: 'aborted', status: 200 },
] as const;

/** One request of the test and the lines that it left in the two services. */
interface Served {
  readonly n: string;
  readonly expected: (typeof OUTCOMES)[number];
  readonly traceId: string;
}

let served: readonly Served[];
let lines: Readonly<Record<'front' | 'back', readonly LoggedRecord[]>>;

beforeAll(async () => {
  const env = { ENVIRONMENT: 'ci', LOG_LEVEL: 'DEBUG', LOG_SAMPLING: 'debug=50%' };
  const back = await startProcess('outcomes.cjs', [], {
    ...env,
    SERVICE_NAME: 'back',
    LOG_REQUEST_BUFFER: 'on',
  });
  const front = await startProcess('outcomes.cjs', [], {
    ...env,
    SERVICE_NAME: 'front',
    NEXT_URL: back.url,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  served = await Promise.all(
    Array.from({ length: REQUESTS }, (_, at) => ask(agent, front.url, at)),
  );
  agent.destroy();
  const ofFront = await front.stop();
  lines = { front: ofFront, back: await back.stop() };
});

/** Sends a request; leaves in the middle of the answer where that is the outcome. */
function ask(agent: Agent, url: string, at: number): Promise<Served> {
  const expected = OUTCOMES[at % OUTCOMES.length] ?? OUTCOMES[0];
  const n = String(at);
  return new Promise((resolve, reject) => {
    const settle = (response: IncomingMessage): void =>
      resolve({ n, expected, traceId: String(response.headers['x-trace-id']) });
    const request = httpGet(`${url}/${expected.outcome}/${n}`, { agent }, (response) => {
      response.on('error', () => undefined).on('end', () => settle(response));
      response.once('data', () => {
        if (expected.outcome !== 'aborted') return;
        request.destroy();
        settle(response);
      });
    }).on('error', reject);
  });
}

/** The number that a line names: its own field, or the end of its path. */
function numberOf({ n, request_path: path }: LoggedRecord): string | undefined {
  return typeof n === 'string' ? n : /\/(\d+)$/.exec(String(path))?.[1];
}

/** The rate of the sampled line of each trace that was kept; 1 where the line says none. */
function keptBy(name: 'front' | 'back'): ReadonlyMap<string, unknown> {
  return new Map(
    lines[name]
      .filter(({ message }) => message === SAMPLED)
      .map((line) => [line.trace_id, line['sampling_rate'] ?? 1]),
  );
}

it('both services make the same sampling decision for every trace', () => {
  const [front, back] = [keptBy('front'), keptBy('back')];
  expect(front.size).toBeGreaterThan(REQUESTS / 4);
  expect(front.size).toBeLessThan((REQUESTS * 3) / 4);
  expect(new Set(front.values())).toEqual(new Set([0.5]));
  for (const { traceId, expected } of served) {
    // The one in back holds lines, and has the whole of each request that failed.
    const inBack = expected.status === 500 ? 1 : front.get(traceId);
    expect([traceId, back.get(traceId)]).toEqual([traceId, inBack]);
  }
});

it('no two requests have the same id', () => {
  expect(new Set(served.map(({ traceId }) => traceId)).size).toBe(REQUESTS);
});

describe.each(['front', 'back'] as const)('the service in %s', (name) => {
  it('leaves no line without an id, and none with the id of another request', () => {
    const idOf = new Map(served.map(({ n, traceId }) => [n, traceId]));
    const wrong = lines[name].filter(
      (line) => line.trace_id === undefined || idOf.get(numberOf(line) ?? '') !== line.trace_id,
    );
    expect(wrong).toEqual([]);
  });

  it.each(OUTCOMES)('has one first and one terminal line for each that is $outcome', (ending) => {
    const { outcome, status } = ending;
    const isCut = name === 'front' && outcome === 'aborted';
    const fails = outcome === 'thrown' || outcome === 'rejected';
    for (const { n } of served.filter(({ expected }) => expected === ending)) {
      const own = lines[name].filter((line) => numberOf(line) === n && line.message !== SAMPLED);
      expect(own.map(({ message }) => message).toSorted()).toEqual(
        [
          'Request received',
          'Started',
          'Timer fired',
          ...(fails ? ['Unhandled exception'] : []),
          isCut ? 'Request aborted' : 'Request completed',
        ].toSorted(),
      );
      const terminal = own.find(({ message }) => /^Request (completed|aborted)$/.test(message));
      expect(terminal).toMatchObject({ level: 'info', status_code: status });
    }
  });
});
