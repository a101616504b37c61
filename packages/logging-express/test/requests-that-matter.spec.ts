import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { RequestObserver, RequestOutcome } from '@dashtam/logging-domain';
import { createContainer, type EndedRequest } from '@dashtam/logging-container';
import { createRecordingSink } from '@dashtam/logging-testing';
import express from 'express';
import { problemHandler, traceMiddleware } from '../src/index';
import { until } from './start-service';

const KEPT = 'f'.repeat(32);
const LEFT_OUT = `${'0'.repeat(31)}1`;

const sink = createRecordingSink();
const ended: EndedRequest[] = [];
const container = createContainer({
  env: { ENVIRONMENT: 'ci', LOG_SAMPLING: 'on' },
  sink,
  shutdownHooks: false,
  requestBuffer: { releaseWhen: ({ route }) => route === '/watched/:id' },
});
/** The container's observer, with what it was told kept for the test. */
const requests: RequestObserver = {
  begin(request) {
    const open = container.requests.begin(request);
    return {
      end(outcome) {
        open.end(outcome);
        ended.push({ ...request, ...outcome });
      },
    };
  },
};
let server: Server;
let url: string;

beforeAll(async () => {
  const app = express();
  app.use(traceMiddleware({ ...container, requests }, { slowMs: 60_000, ignore: ['/health'] }));
  app.use((request, _response, next) => {
    request.log.debug('Detail');
    next();
  });
  for (const path of ['/fine', '/watched/:id', '/health']) {
    app.get(path, (_request, response) => void response.json({}));
  }
  app.get('/boom', () => {
    throw new Error('Boom');
  });
  app.get('/busy', (_request, response) => void response.status(503).end());
  app.get('/never', () => undefined);
  app.use(problemHandler(container));
  server = createServer(app as (...args: unknown[]) => void);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
  await container.close();
});

beforeEach(() => {
  ended.length = 0;
  sink.clear();
});

/** Sends a request of a trace; its lines once its end was told. */
async function linesOf(path: string, traceId = LEFT_OUT): Promise<readonly string[]> {
  const response = await fetch(url + path, { headers: { 'x-trace-id': traceId } });
  await response.arrayBuffer();
  await until(() => ended.length === 1);
  return sink.byTrace(traceId).map(({ message }) => message);
}

it('a request that went well leaves no line when its trace is not in the sample', async () => {
  expect(await linesOf('/fine?a=1')).toEqual([]);
  expect(ended).toEqual([
    {
      traceId: LEFT_OUT,
      method: 'GET',
      path: '/fine',
      route: '/fine',
      statusCode: 200,
      durationMs: expect.any(Number) as unknown,
      isSlow: false,
      isAborted: false,
    },
  ]);
});

it('else it leaves its INFO lines, terminal line included, each with its rate', async () => {
  expect(await linesOf('/fine', KEPT)).toEqual(['Request received', 'Request completed']);
  expect(sink.records().map(({ sampling_rate }) => sampling_rate)).toEqual([0.1, 0.1]);
});

it('one that throws leaves all its lines, in order', async () => {
  const lines = ['Request received', 'Detail', 'Unhandled exception', 'Request completed'];
  expect(await linesOf('/boom')).toEqual(lines);
});

it('one that is answered 5xx, too', async () => {
  expect(await linesOf('/busy')).toEqual(['Request received', 'Detail', 'Request completed']);
});

it('one that a rule names, too', async () => {
  expect(await linesOf('/watched/7')).toEqual(['Request received', 'Detail', 'Request completed']);
});

it('the end of an ignored path is told as well, so nothing waits for it', async () => {
  expect(await linesOf('/health')).toEqual([]);
  expect(container.stats().held).toBe(0);
});

it('a client that leaves ends its request', async () => {
  const client = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
  client.write(`GET /never HTTP/1.1\r\nHost: a\r\nX-Trace-Id: ${KEPT}\r\n\r\n`);
  await until(() => container.stats().held === 2);
  client.destroy();
  await until(() => ended.length === 1);
  const outcome: Partial<RequestOutcome> = { statusCode: undefined, isAborted: true };
  expect(ended).toMatchObject([outcome]);
  expect(sink.records().map(({ message }) => message)).toEqual([
    'Request received',
    'Request aborted',
  ]);
});

it('a level for a route makes its requests verbose from the first line, and no others', async () => {
  container.setLevel('debug', { match: { route: 'GET /fine' } });
  const lines = ['Request received', 'Detail', 'Request completed'];
  expect(await linesOf('/fine')).toEqual(lines);
  ended.length = 0;
  sink.clear();
  expect(await linesOf('/health')).toEqual([]);
  container.setLevel('info');
});
