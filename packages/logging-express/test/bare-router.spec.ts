import { EventEmitter, once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContainer } from '@dashtam/logging-container';
import { createRecordingSink } from '@dashtam/logging-testing';
import { getTraceId } from '@dashtam/logging-trace';
import type { Request, Response } from 'express';
import { traceMiddleware } from '../src/index';
import { FRAMEWORKS } from './frameworks';

const nodesEmits = (): unknown[] =>
  [IncomingMessage, ServerResponse].map(({ prototype }) => Reflect.get(prototype, 'emit'));
const emits = nodesEmits();

describe.each(FRAMEWORKS)('a router of $name without an application', ({ express }) => {
  const sink = createRecordingSink();
  const container = createContainer({ env: { ENVIRONMENT: 'ci' }, sink, shutdownHooks: false });
  let server: Server;

  beforeAll(async () => {
    const router = express.Router();
    router.use(traceMiddleware(container));
    router.post('/upload', (request, response) => {
      const seen: string[] = [];
      request.on('data', () => seen.push(getTraceId()));
      request.on('end', () => response.end(JSON.stringify([...seen, getTraceId()])));
    });
    const members = express.Router();
    members.get('/:id', (_request, response) => void response.json({}));
    router.use('/orgs/:org/members', members);
    server = createServer((request, response) =>
      router(request as Request, response as Response, () => response.end()),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('keeps the trace in events all the same, and leaves other requests of the process alone', async () => {
    const { port } = server.address() as AddressInfo;
    const body = 'x'.repeat(200_000);
    const response = await fetch(`http://127.0.0.1:${port}/upload`, { method: 'POST', body });
    const id = response.headers.get('x-trace-id');
    expect(new Set((await response.json()) as string[])).toEqual(new Set([id]));
    expect(nodesEmits()).toEqual(emits);
    expect(sink.records().map(({ http_route }) => http_route)).toEqual([undefined, '/upload']);
  });

  it('knows the templates of the routers in it', async () => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/orgs/7/members/8`);
    expect(response.status).toBe(200);
    const lines = sink.byTrace(response.headers.get('x-trace-id') ?? '');
    expect(lines[1]).toMatchObject({ http_route: '/orgs/:org/members/:id' });
  });
});

it('a request that a test made up is taken, and nothing but itself is touched', () => {
  const sink = createRecordingSink();
  const container = createContainer({ env: { ENVIRONMENT: 'ci' }, sink, shutdownHooks: false });
  const request = Object.assign(new EventEmitter(), { headers: {}, socket: {}, originalUrl: '/x' });
  const response = Object.assign(new EventEmitter(), { setHeader: jest.fn(), socket: {} });
  const next = jest.fn();
  const emit: unknown = Reflect.get(EventEmitter.prototype, 'emit');
  traceMiddleware(container)(
    request as unknown as IncomingMessage,
    response as unknown as ServerResponse,
    next,
  );
  response.emit('close');
  expect(next).toHaveBeenCalledWith();
  expect(Reflect.get(EventEmitter.prototype, 'emit')).toBe(emit);
  expect(sink.records()[0]).toMatchObject({ message: 'Request received', request_path: '/x' });
});

it.each(FRAMEWORKS)(
  'a request that leaves an application of $name, mounted in one without the middleware, is followed',
  async ({ express }) => {
    const sink = createRecordingSink();
    const container = createContainer({ env: { ENVIRONMENT: 'ci' }, sink, shutdownHooks: false });
    const inner = express();
    inner.use(traceMiddleware(container));
    const outer = express();
    outer.use(inner);
    outer.use('/:kind/kinds', (request, response) => {
      request.on('end', () => response.json([request.baseUrl, getTraceId()])).resume();
    });
    const items = express.Router();
    items.get('/:id', (request, response) => void response.json([request.baseUrl, getTraceId()]));
    outer.use('/:group/items', items);
    const server = outer.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const answers: string[][] = [];
    // The first request finds the prototypes of Express as they were.
    for (const path of ['kinds/kinds', 'items/items/7', 'kinds/kinds', 'items/items/7']) {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`);
      answers.push([
        ...((await response.json()) as string[]),
        `${response.headers.get('x-trace-id')}`,
      ]);
    }
    server.closeAllConnections();
    server.close();
    expect(answers.map(([baseUrl]) => baseUrl)).toEqual([
      '/kinds/kinds',
      '/items/items',
      '/kinds/kinds',
      '/items/items',
    ]);
    for (const [, seen, told] of answers) expect(seen).toBe(told);
    const completed = sink.records().filter(({ message }) => message === 'Request completed');
    expect(completed.map(({ http_route: route }) => route)).toEqual([
      undefined,
      '/:group/items/:id',
      undefined,
      '/:group/items/:id',
    ]);
  },
);
