import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { newTraceId } from '@dashtam/logging-trace';
import { insights, type QueryRow } from './insights';
import {
  MODULE_SYSTEMS,
  startProcess,
  type ExportedSpan,
  type ServiceProcess,
} from './service-process';
import { until } from './start-service';

/** Three processes start and deliver, on whatever else the machine does. */
jest.setTimeout(60_000);

const LOG_GROUP = '/dashtam/ci/app';

/** What each of the two services logs of a request that goes through both. */
const EACH = ['Request received', 'Relaying', 'Relayed', 'Request completed'];

let emulator: CloudWatchEmulator;

beforeAll(async () => {
  emulator = await startCloudWatchEmulator();
});

afterAll(() => emulator.close());

/** Starts the two services, lets `use` call the front one, and ends both: then all is delivered. */
async function withServices<T>(
  app: string,
  preload: readonly string[],
  use: (front: ServiceProcess, back: ServiceProcess) => Promise<T>,
): Promise<T> {
  const env = {
    ENVIRONMENT: 'ci',
    LOG_SINK: 'cloudwatch',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const back = await startProcess(app, preload, { ...env, SERVICE_NAME: 'back' });
  const front = await startProcess(app, preload, {
    ...env,
    SERVICE_NAME: 'front',
    NEXT_URL: back.url,
  });
  try {
    return await use(front, back);
  } finally {
    await Promise.all([front.stop(), back.stop()]);
  }
}

/** What an operator asks for when a customer quotes a trace id. */
async function linesOfTrace(traceId: string) {
  const fields = 'fields @timestamp, service, message, span_id';
  const query = `${fields} | filter trace_id = "${traceId}" | sort @timestamp asc`;
  return insights(emulator.endpoint, LOG_GROUP, query);
}

/** Every line of both services once, in their order, those of the back one within the front one's. */
function expectBothInOrder(lines: readonly QueryRow[]): void {
  for (const name of ['front', 'back']) {
    const own = lines.filter(({ service }) => service === name);
    expect(own.map(({ message }) => message)).toEqual(EACH);
  }
  const places = ['front Relaying', 'back Request received', 'front Relayed'].map((text) =>
    lines.findIndex(({ service, message }) => `${service} ${message}` === text),
  );
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
}

async function get(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  const body = (await response.json()) as { readonly received: Record<string, string> };
  return { traceId: response.headers.get('x-trace-id') ?? '', received: body.received };
}

/** The span of the request that a service served in a trace, once it is exported. */
async function serverSpan(service: ServiceProcess, traceId: string): Promise<ExportedSpan> {
  let span: ExportedSpan | undefined;
  await until(async () => {
    const spans = await service.spans();
    span = spans.find(({ isServer, traceId: of }) => isServer && of === traceId);
    return span !== undefined;
  });
  return span as unknown as ExportedSpan;
}

describe.each(MODULE_SYSTEMS)('an application of $name with OpenTelemetry', ({ app, preload }) => {
  /** One request with its spans in both services. */
  type Seen = Awaited<ReturnType<typeof get>> & { front: ExportedSpan; back?: ExportedSpan };
  const caller = { traceId: newTraceId(), spanId: 'b7ad6b7169203331' };
  const ownId = newTraceId();
  let begun: Seen;
  let continued: Seen;
  let named: Seen;
  let failed: Seen;

  beforeAll(async () => {
    await withServices(app, preload, async (front, back) => {
      const relay = async (headers: Record<string, string> = {}): Promise<Seen> => {
        const seen = await get(`${front.url}/relay/7`, headers);
        const { traceId } = seen;
        const spans = [serverSpan(front, traceId), serverSpan(back, traceId)] as const;
        return { ...seen, front: await spans[0], back: await spans[1] };
      };
      begun = await relay();
      continued = await relay({ traceparent: `00-${caller.traceId}-${caller.spanId}-01` });
      named = await relay({ 'x-trace-id': ownId });
      const seen = await get(`${front.url}/boom`);
      failed = { ...seen, front: await serverSpan(front, seen.traceId) };
    });
  });

  it('has the ids of its exported spans in every line, through two services', async () => {
    const { traceId, front, back, received } = begun;
    expect(front.parentSpanId).toBeUndefined();
    expect(back).toMatchObject({ traceId, parentSpanId: front.spanId });
    expect(received).toMatchObject({
      traceparent: `00-${traceId}-${front.spanId}-01`,
      'x-trace-id': traceId,
    });
    const lines = await linesOfTrace(traceId);
    expectBothInOrder(lines);
    for (const { service, span_id } of lines) {
      expect(span_id).toBe(service === 'front' ? front.spanId : back?.spanId);
    }
  });

  it('continues the trace of its caller', async () => {
    expect(continued.traceId).toBe(caller.traceId);
    expect(continued.front.parentSpanId).toBe(caller.spanId);
    expectBothInOrder(await linesOfTrace(caller.traceId));
  });

  it('takes the id of a caller that sends X-Trace-Id alone', async () => {
    expect(named.traceId).toBe(ownId);
    expectBothInOrder(await linesOfTrace(ownId));
  });

  it('has them in the lines of a failed request too', async () => {
    const lines = await linesOfTrace(failed.traceId);
    const { spanId } = failed.front;
    expect(lines.map(({ message, span_id }) => [message, span_id])).toEqual([
      ['Request received', spanId],
      ['Unhandled exception', spanId],
      ['Request completed', spanId],
    ]);
  });
});

it('without OpenTelemetry there is one trace through two services all the same', async () => {
  const [{ app }] = MODULE_SYSTEMS;
  const { traceId, received } = await withServices(app, [], ({ url }) => get(`${url}/relay/7`));
  expect(received).toMatchObject({
    traceparent: expect.stringMatching(`^00-${traceId}-[0-9a-f]{16}-03$`) as string,
    'x-trace-id': traceId,
  });
  const lines = await linesOfTrace(traceId);
  expectBothInOrder(lines);
  for (const line of lines) expect(line['span_id']).toBeUndefined();
});
