import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createTraceContext, getTraceId, traceHeaders } from '@dashtam/logging-trace';
import type { Express } from 'express';
import type * as original from '../src/index';
import { traceMiddleware, type TraceMiddlewareOptions } from '../src/index';
import { FRAMEWORKS } from './frameworks';
import { startService, until, type Service } from './start-service';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = `00-${TRACE_ID}-00f067aa0ba902b7-01`;
const HEX = /^[0-9a-f]{32}$/;

describe.each(FRAMEWORKS)('with $name', (framework) => {
  let service: Service;

  afterEach(() => service.close());

  async function start(options?: TraceMiddlewareOptions): Promise<void> {
    service = await startService(
      framework,
      (app, logger) => {
        app.get('/id', (_request, response) => void response.json(getTraceId()));
        app.get('/header', (_request, response) => void response.json(response.get('X-Trace-Id')));
        app.get('/outgoing', (_request, response) => void response.json(traceHeaders()));
        app.get('/later', async (_request, response) => {
          const emitter = new EventEmitter();
          const seen = [getTraceId()];
          emitter.on('event', () => seen.push(getTraceId()));
          await delay(1);
          seen.push(getTraceId());
          setTimeout(() => {
            emitter.emit('event');
            logger.info('In a timer');
            response.json(seen);
          }, 1);
        });
        app.post('/upload', (request, response, next) => {
          const seen: string[] = [];
          request.on('data', () => seen.push(getTraceId()));
          request.on('end', () => {
            response.locals['seen'] = seen;
            next();
          });
          response.on('finish', () => logger.info('After the answer'));
        });
        app.post('/upload', (_request, response) => {
          logger.info('Behind the upload');
          response.json([...(response.locals['seen'] as string[]), getTraceId()]);
        });
        app.get('/boom', () => {
          throw new Error('Broken');
        });
      },
      options,
    );
  }

  async function get(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(service.url + path, { headers });
    const text = await response.text();
    return { id: response.headers.get('x-trace-id') ?? '', text };
  }

  describe('the id of a request', () => {
    it('is in the header, the lines and nested code, also after awaits and in timers', async () => {
      await start();
      const { id, text } = await get('/later');
      expect(id).toMatch(HEX);
      expect(JSON.parse(text)).toEqual([id, id, id]);
      const lines = await service.linesOf(id);
      expect(lines.map(({ message }) => message)).toContain('In a timer');
      expect(lines).toHaveLength(service.lines().length);
    });

    it('holds in the events of the request and the response, and for what they call', async () => {
      await start();
      const body = 'x'.repeat(1_000_000);
      const response = await fetch(`${service.url}/upload`, { method: 'POST', body });
      const seen = (await response.json()) as string[];
      const id = response.headers.get('x-trace-id') ?? '';
      expect(seen.length).toBeGreaterThan(2);
      expect(new Set(seen)).toEqual(new Set([id]));
      const lines = await service.linesOf(id);
      expect(lines.map(({ message }) => message).toSorted()).toEqual([
        'After the answer',
        'Behind the upload',
        'Request completed',
        'Request received',
      ]);
    });

    it('is in the header before the handler runs, and of 404 and 500 answers too', async () => {
      await start();
      const { id, text } = await get('/header');
      expect(JSON.parse(text)).toBe(id);
      for (const path of ['/none', '/boom']) {
        const answer = await get(path, { 'x-trace-id': 'caller-1' });
        expect(answer.id).toBe('caller-1');
      }
    });

    it('stays with its request among many at once', async () => {
      await start();
      const answers = await Promise.all(Array.from({ length: 50 }, () => get('/later')));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(50);
      for (const { id, text } of answers) {
        expect(new Set(JSON.parse(text) as string[])).toEqual(new Set([id]));
        await expect(service.linesOf(id)).resolves.toHaveLength(3);
      }
    });
  });

  describe('the id of the caller', () => {
    it('X-Trace-Id is taken as it is', async () => {
      await start();
      const { id, text } = await get('/id', { 'x-trace-id': 'order-7:A.b_c' });
      expect(id).toBe('order-7:A.b_c');
      expect(JSON.parse(text)).toBe(id);
    });

    it('traceparent beats it, and what was overruled is kept in the lines', async () => {
      await start();
      const { id } = await get('/id', { traceparent: TRACEPARENT, 'x-trace-id': 'caller-1' });
      expect(id).toBe(TRACE_ID);
      for (const line of await service.linesOf(TRACE_ID)) {
        expect(line['client_trace_id']).toBe('caller-1');
      }
    });

    it('goes on in outgoing calls with the flags of the caller', async () => {
      await start();
      const { text } = await get('/outgoing', { traceparent: TRACEPARENT.replace(/01$/, '00') });
      expect(JSON.parse(text)).toEqual({
        traceparent: expect.stringMatching(`^00-${TRACE_ID}-[0-9a-f]{16}-00$`) as string,
        'X-Trace-Id': TRACE_ID,
      });
    });

    it('does not decide at a public edge', async () => {
      await start({ trustInbound: false });
      const { id } = await get('/id', { traceparent: TRACEPARENT, 'x-trace-id': 'caller-1' });
      expect(id).toMatch(HEX);
      expect(id).not.toBe(TRACE_ID);
      expect((await service.linesOf(id))[0]).toMatchObject({ client_trace_id: 'caller-1' });
    });

    it.each([
      ['markup', '<script>alert(1)</script>'],
      ['an escape sequence', 'evil\u001b[2J'],
      ['bytes beyond ASCII', 'evil\u00ff'],
      ['a faked line', 'evil {"level":"critical"}'],
      ['too much', 'evil'.repeat(100)],
      ['two values', 'evil\r\nX-Trace-Id: evil-2'],
    ])('is neither echoed nor logged when it holds %s', async (_, value) => {
      await start();
      const headers = `traceparent: ${value}\r\nX-Amzn-Trace-Id: Root=${value}\r\nX-Trace-Id: ${value}`;
      const answer = await sendRaw(`GET /id HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 (200 OK\r\n.*X-Trace-Id: [0-9a-f]{32}\r\n|400)/s);
      expect(answer).not.toMatch(/evil|script/);
      expect(JSON.stringify(service.lines())).not.toMatch(/evil|script/);
    });
  });

  describe('an absolute URL in the request line', () => {
    it.each([
      ['http://user:hunter2@host/id?code=hunter2', '/id'],
      ['http://user:hunter2@host?code=hunter2', '/'],
    ])('is logged as its path, without credentials and query: %s', async (url, path) => {
      await start();
      await sendRaw(`GET ${url} HTTP/1.1\r\nHost: a\r\n\r\n`);
      await until(() => service.lines().some(({ message }) => message === 'Request completed'));
      expect(service.lines()[0]).toMatchObject({ request_path: path });
      expect(JSON.stringify(service.lines())).not.toContain('hunter2');
    });
  });

  describe('the middleware mounted twice', () => {
    it('gives one id and logs once', async () => {
      const trace = createTraceContext();
      service = await startService(framework, (app: Express, logger) => {
        const part = framework.express();
        part.use(traceMiddleware({ logger, trace }));
        part.get('/id', (_request, response) => void response.json(getTraceId()));
        app.use('/part', part);
      });
      const { id, text } = await get('/part/id');
      expect(JSON.parse(text)).toBe(id);
      await expect(service.linesOf(id)).resolves.toHaveLength(2);
      expect(service.lines()[0]).toMatchObject({ request_path: '/part/id' });
    });

    it('by two copies of this package logs once too, and each knows the request of the other', async () => {
      let copy = {} as typeof original;
      jest.isolateModules(() => {
        copy = jest.requireActual<typeof original>('../src/index');
      });
      expect(copy.traceMiddleware).not.toBe(traceMiddleware);
      const trace = createTraceContext();
      service = await startService(framework, (app: Express, logger) => {
        const part = framework.express();
        part.use(copy.traceMiddleware({ logger, trace }));
        part.get('/fails', () => {
          throw new Error('Broken');
        });
        part.use(copy.problemHandler({ logger }));
        app.use('/part', part);
      });
      const { id } = await get('/part/fails');
      const lines = await service.linesOf(id);
      expect(lines.map(({ level, message }) => [level, message])).toEqual([
        ['info', 'Request received'],
        ['error', 'Unhandled exception'],
        ['info', 'Request completed'],
      ]);
    });
  });

  /** Sends bytes that an HTTP client would refuse to send; returns the answer. */
  async function sendRaw(bytes: string): Promise<string> {
    const socket = connect(service.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      socket.end();
    });
    socket.write(bytes, 'latin1');
    await once(socket, 'close');
    return Buffer.concat(chunks).toString('latin1');
  }
});
