import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startService, until, type Service } from './start-service';

let service: Service;
let client: Socket;
/** Lets the handler that waits for it go on. */
let goOn: () => void;

beforeEach(async () => {
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  service = await startService((app) => {
    app.get('/waits', async (request, response) => {
      request.log.info('Handler started');
      await gate;
      response.json({});
    });
    app.get('/streams', async (_request, response) => {
      response.write('first part');
      await gate;
      response.end('last part');
    });
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
    expect(lines[2]).toMatchObject({ level: 'info', request_path: '/waits', http_route: '/waits' });
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

  it('during its own upload ends it once', async () => {
    client.write(
      'POST /reads HTTP/1.1\r\nHost: a\r\nX-Trace-Id: left\r\nContent-Length: 9\r\n\r\npart',
    );
    await until(() => messages().includes('Handler started'));
    client.destroy();
    await service.linesOf('left');
    expect(messages()).toEqual(['Request received', 'Handler started', 'Request aborted']);
  });
});

it('a server that gives up on a slow answer ends it as aborted', async () => {
  service.server.setTimeout(20);
  const patient = connect(service.port, '127.0.0.1');
  patient.write('GET /waits HTTP/1.1\r\nHost: a\r\nX-Trace-Id: slow\r\n\r\n');
  await once(patient.resume(), 'close');
  await service.linesOf('slow');
  expect(messages()).toEqual(['Request received', 'Handler started', 'Request aborted']);
});
