import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { LoggerProtocol } from '@dashtam/logging-domain';
import { createTraceContext } from '@dashtam/logging-trace';
import { problemHandler, traceMiddleware } from '../src/index';
import { FRAMEWORKS } from './frameworks';
import { startService, type Service } from './start-service';

const SECRET_DETAIL = 'table users is missing';

describe.each(FRAMEWORKS)('with $name', (framework) => {
  let service: Service;

  beforeAll(async () => {
    service = await startService(framework, (app) => {
      app.get('/throws', () => {
        throw new RangeError(SECRET_DETAIL);
      });
      app.get(
        '/rejects',
        framework.asynchronous(async () => {
          await delay(1);
          throw new RangeError(SECRET_DETAIL);
        }),
      );
      app.get('/text', (_request, _response, next) => next('just a text'));
      app.get('/stream', (_request, response, next) => {
        createReadStream('/nowhere/at/all').on('error', next).pipe(response);
      });
      app.get('/status/:status', (request) => {
        throw Object.assign(new Error(SECRET_DETAIL), { status: Number(request.params.status) });
      });
      app.get('/retry', () => {
        const headers = { 'Retry-After': 7, 'X-Bad': 'a\nb' };
        throw Object.assign(new Error('Too many'), { statusCode: 429, headers });
      });
      app.get('/prepared', (_request, response) => {
        response.statusMessage = 'Created by hand';
        response.status(201).type('html').set('Content-Length', '4').set('ETag', '"1"');
        response.set('Cache-Control', 'public, max-age=3600');
        throw new Error('Broken');
      });
      app.get('/sent', (_request, response) => {
        response.write('part');
        throw new Error('Broken');
      });
      app.post('/json', framework.express.json(), (_request, response) => void response.json({}));
    });
  });

  afterAll(() => service.close());

  async function get(path: string, init?: RequestInit) {
    const response = await fetch(service.url + path, init);
    const body = (await response.json()) as Record<string, unknown>;
    return { response, body, id: response.headers.get('x-trace-id') ?? '' };
  }

  describe.each([
    ['throws', '/throws', { error_type: 'RangeError', error_message: SECRET_DETAIL }],
    ['rejects', '/rejects', { error_type: 'RangeError', error_message: SECRET_DETAIL }],
    ['passes on the error of a stream', '/stream', { error_code: 'ENOENT' }],
    ['passes on what is no Error', '/text', { error_message: 'just a text' }],
  ])('a handler that %s', (_, path, fields) => {
    it('answers 500 as problem+json that tells nothing but the trace id', async () => {
      const { response, body, id } = await get(path);
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(body).toEqual({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        trace_id: id,
      });
    });

    it('logs "Unhandled exception" once as error, and ends as info', async () => {
      const { id } = await get(path);
      const lines = await service.linesOf(id);
      expect(lines.map(({ level, message }) => [level, message])).toEqual([
        ['info', 'Request received'],
        ['error', 'Unhandled exception'],
        ['info', 'Request completed'],
      ]);
      expect(lines[1]).toMatchObject({ ...fields, request_path: path, http_method: 'GET' });
      expect(lines[2]).toMatchObject({ status_code: 500 });
    });
  });

  describe('an error that asks for a status', () => {
    it.each([
      [400, 'Bad Request', 'info'],
      [401, 'Unauthorized', 'warning'],
      [404, 'Not Found', 'info'],
      [429, 'Too Many Requests', 'warning'],
      [499, 'Bad Request', 'info'],
      [503, 'Service Unavailable', 'error'],
      [599, 'Internal Server Error', 'error'],
    ])('%i is answered with its phrase and logged at its level', async (status, title, level) => {
      const { response, body, id } = await get(`/status/${status}`);
      expect(response.status).toBe(status);
      expect(body).toEqual({ type: 'about:blank', title, status, trace_id: id });
      expect((await service.linesOf(id))[1]).toMatchObject({
        level,
        message: 'Unhandled exception',
      });
    });

    it.each([200, 302, 399, 600, 404.5, Number.NaN])('%d is no error, so 500', async (status) => {
      expect((await get(`/status/${status}`)).response.status).toBe(500);
    });

    it('its headers are sent, those that HTTP allows', async () => {
      const { response } = await get('/retry');
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('7');
      expect(response.headers.has('x-bad')).toBe(false);
    });

    it('a path that cannot be decoded is 400, by Express itself', async () => {
      const { body, id } = await get('/status/%zz');
      expect(body).toEqual({
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        trace_id: id,
      });
    });

    it('a body that is no JSON is 400, and is not in the answer', async () => {
      const headers = { 'content-type': 'application/json' };
      const { response, body } = await get('/json', { method: 'POST', headers, body: '{hunter2' });
      expect(response.status).toBe(400);
      expect(JSON.stringify(body)).not.toContain('hunter2');
    });
  });

  describe('an answer that was begun', () => {
    it('by headers only is replaced whole', async () => {
      const { response, body } = await get('/prepared');
      expect([response.status, response.statusText]).toEqual([500, 'Internal Server Error']);
      expect(body).toMatchObject({ status: 500 });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.has('etag')).toBe(false);
    });

    it('by its first bytes is cut, logged, and ends as aborted', async () => {
      const response = await fetch(`${service.url}/sent`, { headers: { 'x-trace-id': 'cut-1' } });
      await expect(response.text()).rejects.toThrow();
      const lines = await service.linesOf('cut-1');
      expect(lines.map(({ level, message }) => [level, message])).toEqual([
        ['info', 'Request received'],
        ['error', 'Unhandled exception'],
        ['info', 'Request aborted'],
      ]);
    });
  });

  describe('alone', () => {
    it.each([
      ['without the middleware', false],
      ['when req.log was replaced by something else', true],
    ])('%s it still logs and answers', async (_, isReplaced) => {
      const { logged, status } = await answerOf(recording, isReplaced);
      expect(status).toBe(500);
      expect(logged).toContain('Unhandled exception');
    });

    it.each([true, false])('a logger that fails does not hide the error', async (isReplaced) => {
      const { status, logged } = await answerOf(failing, isReplaced);
      expect(status).toBe(500);
      expect(logged).toEqual([]);
    });

    /** One failing request to an application of its own, logged by `makeLogger`. */
    async function answerOf(
      makeLogger: (logged: string[]) => LoggerProtocol,
      isReplaced: boolean,
    ): Promise<{ status: number; logged: string[] }> {
      const logged: string[] = [];
      const logger = makeLogger(logged);
      const app = framework.express();
      if (isReplaced) {
        const trace = createTraceContext();
        app.use(traceMiddleware({ logger, trace }));
        app.use((request, _response, next) => {
          request.log = {} as LoggerProtocol;
          next();
        });
      }
      app.get('/', () => {
        throw new Error('Broken');
      });
      app.use(problemHandler({ logger }));
      const server = createServer(app as (...args: unknown[]) => void).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const { status } = await fetch(`http://127.0.0.1:${port}/`);
      server.closeAllConnections();
      server.close();
      return { status, logged };
    }

    function recording(logged: string[]): LoggerProtocol {
      const log = (message: string) => void logged.push(message);
      const logger: LoggerProtocol = {
        debug: log,
        info: log,
        warning: log,
        error: log,
        critical: log,
        bind: () => logger,
        withContext: () => logger,
      };
      return logger;
    }

    function failing(): LoggerProtocol {
      const log = () => {
        throw new Error('The log is broken');
      };
      const logger: LoggerProtocol = {
        ...recording([]),
        info: log,
        error: log,
        bind: () => logger,
      };
      return logger;
    }
  });
});
