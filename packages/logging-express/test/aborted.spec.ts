import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FRAMEWORKS } from './frameworks';
import { startService, until, type Service } from './start-service';

/** What is sent as the first part of an answer that never ends by itself. */
const PART = 'first part';

describe.each(FRAMEWORKS)('with $name', (framework) => {
  let service: Service;
  let client: Socket;
  /** Lets the handler that waits for it go on. */
  let goOn: () => void;

  beforeEach(async () => {
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    service = await startService(framework, (app) => {
      app.get('/waits', async (request, response) => {
        request.log.info('Handler started');
        await gate;
        response.json({});
      });
      app.get('/streams', async (_request, response) => {
        response.write(PART);
        await gate;
        response.end('last part');
      });
      app.get(
        '/pipes',
        framework.asynchronous(async (_request, response) => {
          await pipeline(Readable.from(endless(gate)), response);
        }),
      );
      app.post('/reads', (request, response) => {
        request.log.info('Handler started');
        request.resume().on('end', () => response.json({}));
      });
    });
    client = connect(service.port, '127.0.0.1').on('error', () => undefined);
    await once(client, 'connect');
  });

  afterEach(async () => {
    client.destroy();
    goOn();
    await service.close();
  });

  const messages = () => service.lines().map(({ message }) => message);

  describe('a client that leaves', () => {
    it('before the answer ends the request once, without a status', async () => {
      client.write('GET /waits HTTP/1.1\r\nHost: a\r\nX-Trace-Id: left\r\n\r\n');
      await until(() => messages().includes('Handler started'));
      client.destroy();
      await service.linesOf('left');
      goOn();
      const lines = await service.linesOf('left');
      expect(messages()).toEqual(['Request received', 'Handler started', 'Request aborted']);
      expect(lines[2]).toMatchObject({
        level: 'info',
        request_path: '/waits',
        http_route: '/waits',
      });
      expect(Number.isInteger(lines[2]?.['duration_ms'])).toBe(true);
      expect(lines[2]).not.toHaveProperty('status_code');
    });

    it('during the answer ends it with the status that it saw', async () => {
      client.write('GET /streams HTTP/1.1\r\nHost: a\r\nX-Trace-Id: left\r\n\r\n');
      const [part] = (await once(client, 'data')) as [Buffer];
      expect(part.toString()).toContain('X-Trace-Id: left');
      client.destroy();
      const lines = await service.linesOf('left');
      goOn();
      expect(messages()).toEqual(['Request received', 'Request aborted']);
      expect(lines[1]).toMatchObject({ status_code: 200 });
    });

    it('during a pipeline is no failure of the service', async () => {
      client.write('GET /pipes HTTP/1.1\r\nHost: a\r\nX-Trace-Id: left\r\n\r\n');
      await once(client, 'data');
      client.destroy();
      await until(() => messages().includes('Request aborted'));
      // Since Node 22 a pipeline fails only when its source has ended too.
      goOn();
      await until(() => messages().includes('Unhandled exception'));
      const lines = await service.linesOf('left');
      expect(lines.map(({ level }) => level)).toEqual(['info', 'info', 'info']);
      expect(messages().toSorted()).toEqual([
        'Request aborted',
        'Request received',
        'Unhandled exception',
      ]);
    });

    it('during its own upload ends it once', async () => {
      client.write(
        'POST /reads HTTP/1.1\r\nHost: a\r\nX-Trace-Id: left\r\nContent-Length: 9\r\n\r\npart',
      );
      await until(() => messages().includes('Handler started'));
      client.destroy();
      await service.linesOf('left');
      expect(messages()).toEqual(['Request received', 'Handler started', 'Request aborted']);
    });

    it('ends every request that it had pipelined', async () => {
      const ids = Array.from({ length: 15 }, (_, at) => `left-${at}`);
      const requests = ids.map(
        (id) => `GET /waits HTTP/1.1\r\nHost: a\r\nX-Trace-Id: ${id}\r\n\r\n`,
      );
      client.write(requests.join(''));
      await until(() => messages().filter((text) => text === 'Handler started').length === 15);
      client.destroy();
      for (const id of ids) {
        const lines = await service.linesOf(id);
        expect(lines.map(({ message }) => message)).toEqual([
          'Request received',
          'Handler started',
          'Request aborted',
        ]);
        expect(lines[2]).not.toHaveProperty('status_code');
      }
    });
  });

  it('pipelined requests are all completed, in their order', async () => {
    const ids = Array.from({ length: 15 }, (_, at) => `piped-${at}`);
    const requests = ids.map((id) => `GET /waits HTTP/1.1\r\nHost: a\r\nX-Trace-Id: ${id}\r\n\r\n`);
    let answers = '';
    client.on('data', (chunk: Buffer) => (answers += chunk.toString()));
    client.write(requests.join(''));
    await until(() => messages().filter((text) => text === 'Handler started').length === 15);
    goOn();
    for (const id of ids) {
      expect((await service.linesOf(id)).map(({ message }) => message)).toEqual([
        'Request received',
        'Handler started',
        'Request completed',
      ]);
    }
    await until(() => answers.split('\r\n\r\n{}').length > ids.length);
    expect([...answers.matchAll(/X-Trace-Id: (piped-\d+)/g)].map(([, id]) => id)).toEqual(ids);
  });

  it('a server that gives up on a slow answer ends it as aborted', async () => {
    service.server.setTimeout(20);
    const patient = connect(service.port, '127.0.0.1');
    patient.write('GET /waits HTTP/1.1\r\nHost: a\r\nX-Trace-Id: slow\r\n\r\n');
    await once(patient.resume(), 'close');
    await service.linesOf('slow');
    expect(messages()).toEqual(['Request received', 'Handler started', 'Request aborted']);
  });
});

async function* endless(gate: Promise<void>): AsyncGenerator<string> {
  yield PART;
  await gate;
}
