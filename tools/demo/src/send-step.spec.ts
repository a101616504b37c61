import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Step } from './scenario';
import { sendStep } from './send-step';

describe('a request of the demo', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.setEncoding('utf8').once('end', () => response.end(request.method));
      request.resume();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  it('has no trace id where the answer names none', async () => {
    const step: Step = { title: 'well?', method: 'GET', path: '/', status: 200, lines: [] };
    expect(await sendStep(url, step)).toEqual({ step, status: 200, traceId: '', body: 'GET' });
  });
});
