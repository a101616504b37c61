import { Agent, request as httpRequest } from 'node:http';
import { FRAMEWORKS } from './frameworks';
import { startService, type Service } from './start-service';

describe.each(FRAMEWORKS)('with $name', (framework) => {
  let service: Service;

  beforeAll(async () => {
    service = await startService(framework, (app) => {
      app.get('/plain', (_request, response) => void response.send('ok'));
      app.get('/throws', () => {
        throw new Error('Broken');
      });
    });
  });

  afterAll(() => service.close());

  it('requests of one kept connection have their own ids and lines, whatever their outcome', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const paths = ['/plain', '/none', '/throws', '/plain', '/throws', '/none', '/plain'];
    const ids = await Promise.all(paths.map((path) => get(agent, service.url + path)));
    agent.destroy();
    expect(new Set(ids).size).toBe(paths.length);
    for (const [at, path] of paths.entries()) {
      const lines = await service.linesOf(ids[at] ?? '');
      expect(lines.map(({ message }) => message)).toEqual([
        'Request received',
        ...(path === '/throws' ? ['Unhandled exception'] : []),
        'Request completed',
      ]);
      for (const line of lines) expect(line).toMatchObject({ request_path: path });
    }
  });
});

describe.each(FRAMEWORKS)('with $name, behind middleware', (framework) => {
  let service: Service;

  afterEach(() => service.close());

  it('that has begun the answer, a request is still logged and answered', async () => {
    service = await startService(
      framework,
      (app) => app.get('/', (_request, response) => void response.end('end')),
      {},
      (_request, response, next) => {
        response.write('begun, ');
        next();
      },
    );
    const response = await fetch(service.url, { headers: { 'x-trace-id': 'late-1' } });
    await expect(response.text()).resolves.toBe('begun, end');
    await expect(service.linesOf('late-1')).resolves.toHaveLength(2);
  });

  it('that took longer than the client waited, a request still ends', async () => {
    service = await startService(
      framework,
      (app) => app.get('/', (_request, response) => void response.end('too late')),
      {},
      (request, response, next) => {
        response.once('close', () => setImmediate(next));
        request.socket.destroy();
      },
    );
    const headers = { 'x-trace-id': 'late-2' };
    await expect(fetch(service.url, { headers })).rejects.toThrow();
    const lines = await service.linesOf('late-2');
    expect(lines.map(({ message }) => message)).toEqual(['Request received', 'Request aborted']);
  });
});

function get(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(String(response.headers['x-trace-id'])));
    })
      .on('error', reject)
      .end();
  });
}
