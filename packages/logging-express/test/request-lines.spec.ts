import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Agent, request as httpRequest } from 'node:http';
import { Router } from 'express';
import type { TraceMiddlewareOptions } from '../src/index';
import { startService, type Service } from './start-service';

let service: Service;

afterEach(() => service.close());

async function start(options?: TraceMiddlewareOptions): Promise<void> {
  service = await startService((app) => {
    const users = Router();
    users.get('/', (_request, response) => void response.json([]));
    users.get('/:id', (request, response) => {
      request.log = request.log.bind({ user_id: request.params.id });
      request.log.info('User read');
      response.json({ id: request.params.id });
    });
    users.get('/:id/fail', () => {
      throw new Error('Broken');
    });
    app.use('/users', users);
    app.get('/health', (_request, response) => void response.send('ok'));
    app.get('/status/:status', (request, response) => {
      response.status(Number(request.params.status)).end();
    });
    app.get('/stream', async (_request, response) => {
      await pipeline(Readable.from(['one', 'two', 'three']), response);
    });
    app.get(['/either', '/or'], (request, response) => {
      const route = request.route as { path: unknown };
      response.json(route.path);
    });
    app.post('/login', (_request, response) => void response.json({}));
  }, options);
}

/** Sends a request and returns the lines of its trace. */
async function linesFor(path: string, init?: RequestInit) {
  const response = await fetch(service.url + path, init);
  await response.arrayBuffer();
  return service.linesOf(response.headers.get('x-trace-id') ?? '');
}

describe('each request', () => {
  it('has one first and one last line, with what the handler logs between them', async () => {
    await start();
    const lines = await linesFor('/users/7');
    expect(lines.map(({ message }) => message)).toEqual([
      'Request received',
      'User read',
      'Request completed',
    ]);
    for (const line of lines) {
      expect(line).toMatchObject({ level: 'info', request_path: '/users/7', http_method: 'GET' });
    }
    expect(lines[2]).toMatchObject({ status_code: 200, http_route: '/users/:id', user_id: '7' });
    expect(Number.isInteger(lines[2]?.['duration_ms'])).toBe(true);
    expect(lines[0]).not.toHaveProperty('http_route');
  });

  it.each([
    [200, 'info'],
    [301, 'info'],
    [400, 'info'],
    [401, 'warning'],
    [403, 'warning'],
    [404, 'info'],
    [429, 'warning'],
    [500, 'error'],
    [503, 'error'],
  ])('that is answered %i ends in a line of level %s', async (status, level) => {
    await start();
    const lines = await linesFor(`/status/${status}`, { redirect: 'manual' });
    expect(lines.at(-1)).toMatchObject({
      level,
      message: 'Request completed',
      status_code: status,
      http_route: '/status/:status',
    });
    expect(lines).toHaveLength(2);
  });

  it('that no route answers ends as 404 without a template', async () => {
    await start();
    const lines = await linesFor('/nothing/here');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ status_code: 404, request_path: '/nothing/here' });
    expect(lines[1]).not.toHaveProperty('http_route');
  });

  it('that is streamed, asked by HEAD or sent with a body ends once', async () => {
    await start();
    await expect(linesFor('/stream')).resolves.toHaveLength(2);
    await expect(linesFor('/health', { method: 'HEAD' })).resolves.toHaveLength(2);
    await expect(linesFor('/login', { method: 'POST', body: 'a=b' })).resolves.toHaveLength(2);
  });

  it('on one kept connection has its own two lines', async () => {
    await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ids = await Promise.all(Array.from({ length: 20 }, () => get(agent, '/health')));
    agent.destroy();
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) await expect(service.linesOf(id)).resolves.toHaveLength(2);
    expect(service.lines()).toHaveLength(40);
  });

  it('names the route of a mounted router, its root, and a route that failed', async () => {
    await start();
    expect((await linesFor('/users')).at(-1)).toMatchObject({ http_route: '/users' });
    for (const line of (await linesFor('/users/7/fail')).slice(1)) {
      expect(line).toMatchObject({ http_route: '/users/:id/fail' });
    }
  });

  it('still tells handlers which route they serve', async () => {
    await start();
    const response = await fetch(`${service.url}/or`);
    await expect(response.json()).resolves.toEqual(['/either', '/or']);
  });

  it('leaves its query and body out of every line', async () => {
    await start();
    const body = 'email=jane%40example.com&note=hunter2';
    await linesFor('/login?code=hunter2&next=/home', { method: 'POST', body });
    await linesFor('/none?code=hunter2');
    expect(JSON.stringify(service.lines())).not.toMatch(/hunter2|jane|\?/);
    expect(service.lines()[0]).toMatchObject({ request_path: '/login', http_method: 'POST' });
  });
});

describe('options', () => {
  it('slowMs: an answer that took that long is a warning, a failed one still an error', async () => {
    await start({ slowMs: 0 });
    expect((await linesFor('/health')).at(-1)).toMatchObject({ level: 'warning' });
    expect((await linesFor('/status/500')).at(-1)).toMatchObject({ level: 'error' });
  });

  it('slowMs: a faster answer is not', async () => {
    await start({ slowMs: 60_000 });
    expect((await linesFor('/health')).at(-1)).toMatchObject({ level: 'info' });
  });

  it('ignore: a health check has a trace id, but no lines', async () => {
    await start({ ignore: ['/health'] });
    const response = await fetch(`${service.url}/health?verbose=1`);
    expect(response.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    await linesFor('/health/deep');
    expect(service.lines().map(({ request_path }) => request_path)).toEqual([
      '/health/deep',
      '/health/deep',
    ]);
  });
});

function get(agent: Agent, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest(service.url + path, { agent }, (response) => {
      response.resume().on('end', () => resolve(String(response.headers['x-trace-id'])));
    })
      .on('error', reject)
      .end();
  });
}
