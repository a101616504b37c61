import { setTimeout as delay } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express } from 'express';
import { FRAMEWORKS, type Framework } from './frameworks';
import { startService, type Service } from './start-service';

let service: Service;

function routes({ express, asynchronous }: Framework): (app: Express) => void {
  return (app) => {
    app.get('/plain', (_request, response) => void response.send('ok'));
    app.get('/status/:status', (request, response) => {
      response.status(Number(request.params.status)).end();
    });
    app.get('/throws', () => {
      throw new Error('Broken');
    });
    app.get(
      '/rejects',
      asynchronous(async () => {
        await delay(1);
        throw new Error('Broken');
      }),
    );
    app.get('/stream', async (_request, response) => {
      await pipeline(Readable.from(['one', 'two', 'three']), response);
    });
    app.get('/timed-out', (_request, response) => {
      response.setTimeout(20, () => response.status(503).end());
    });
    app.get('/bound', (request, response) => {
      request.log = request.log.bind({ user_id: '7' });
      request.log.info('User read');
      response.json({});
    });
    app.post('/login', express.urlencoded({ extended: false }), (request, response) => {
      response.json({ received: Object.keys(request.body as object) });
    });
  };
}

describe.each(FRAMEWORKS)('with $name, each request', (framework) => {
  beforeAll(async () => {
    service = await startService(framework, routes(framework));
  });

  afterAll(() => service.close());

  it.each([
    ['completed', '/plain', 200, 'info'],
    ['asked by HEAD', '/plain', 200, 'info'],
    ['not found', '/nothing/here', 404, 'info'],
    ['thrown', '/throws', 500, 'info'],
    ['rejected', '/rejects', 500, 'info'],
    ['streamed', '/stream', 200, 'info'],
    ['timed out', '/timed-out', 503, 'error'],
  ])('that is %s has one first and one terminal line', async (how, path, status, level) => {
    const method = how === 'asked by HEAD' ? 'HEAD' : 'GET';
    const { id, lines } = await linesFor(path, { method });
    const [first, last] = [lines[0], lines.at(-1)];
    expect(first).toMatchObject({ level: 'info', message: 'Request received' });
    expect(last).toMatchObject({ level, message: 'Request completed', status_code: status });
    expect(Number.isInteger(last?.['duration_ms'])).toBe(true);
    const between = lines.slice(1, -1).map(({ message }) => message);
    expect(between).toEqual(/throws|rejects/.test(path) ? ['Unhandled exception'] : []);
    for (const line of lines) {
      expect(line).toMatchObject({ trace_id: id, request_path: path, http_method: method });
    }
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
    const { lines } = await linesFor(`/status/${status}`, { redirect: 'manual' });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ level, message: 'Request completed', status_code: status });
  });

  it('ends with what its handler bound', async () => {
    const { lines } = await linesFor('/bound');
    expect(lines.map(({ message, user_id }) => [message, user_id])).toEqual([
      ['Request received', undefined],
      ['User read', '7'],
      ['Request completed', '7'],
    ]);
  });

  it('leaves its query, its body and its headers out of every line', async () => {
    const before = service.lines().length;
    const body = 'email=jane%40example.com&note=hunter2';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-note': 'hunter2' };
    await linesFor('/login?code=hunter2&next=/home', { method: 'POST', body, headers });
    await linesFor('/none?code=hunter2#hunter2', { headers });
    const lines = service.lines().slice(before);
    expect(lines).toHaveLength(4);
    expect(JSON.stringify(lines)).not.toMatch(/hunter2|jane|home|\?|urlencoded/);
    expect(lines[0]).toMatchObject({ request_path: '/login', http_method: 'POST' });
  });
});

describe.each(FRAMEWORKS)('with $name, the option', (framework) => {
  afterEach(() => service.close());

  it('slowMs makes an answer that took that long a warning, a failed one still an error', async () => {
    service = await startService(framework, routes(framework), { slowMs: 0 });
    expect((await linesFor('/plain')).lines.at(-1)).toMatchObject({ level: 'warning' });
    expect((await linesFor('/status/500')).lines.at(-1)).toMatchObject({ level: 'error' });
  });

  it('slowMs leaves a faster answer alone', async () => {
    service = await startService(framework, routes(framework), { slowMs: 60_000 });
    expect((await linesFor('/plain')).lines.at(-1)).toMatchObject({ level: 'info' });
  });

  it('ignore gives a health check a trace id, but no lines, unless it fails', async () => {
    const ignore = ['/plain', '/throws'];
    service = await startService(framework, routes(framework), { ignore });
    const response = await fetch(`${service.url}/plain?verbose=1`);
    expect(response.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    await linesFor('/plain/deep');
    await fetch(`${service.url}/throws`);
    expect(service.lines().map(({ message, request_path }) => [message, request_path])).toEqual([
      ['Request received', '/plain/deep'],
      ['Request completed', '/plain/deep'],
      ['Unhandled exception', '/throws'],
    ]);
  });

  it('logQuery tells the query by name, redacted, once', async () => {
    service = await startService(framework, routes(framework), { logQuery: true });
    const { lines } = await linesFor('/plain?page=2&password=hunter2&q=a%20b');
    expect(lines[0]).toMatchObject({
      request_query: { page: '2', password: '[REDACTED]', q: 'a b' },
    });
    expect(lines[1]).not.toHaveProperty('request_query');
    expect((await linesFor('/plain')).lines[0]).not.toHaveProperty('request_query');
  });
});

/** Sends a request; its trace id and the lines of its trace. */
async function linesFor(path: string, init?: RequestInit) {
  const response = await fetch(service.url + path, init);
  await response.arrayBuffer();
  const id = response.headers.get('x-trace-id') ?? '';
  return { id, lines: await service.linesOf(id) };
}
