import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until, withCloud } from './support/cloud';

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const timedOut = expect.stringMatching(/^TimeoutError \(no answer\)/) as string;

describe('a call that never ends is given up after requestTimeoutMs', () => {
  it('although the answer has begun', async () => {
    let requests = 0;
    const server = await listen((request, response) => {
      requests += 1;
      request.resume();
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.write('{');
    });
    const { port } = server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    await withCloud({ endpoint, requestTimeoutMs: 100 }, async ({ log, adapter, failures }) => {
      log('held');
      const flushed = adapter.flush();
      await until(() => requests >= 2);
      expect(failures).toEqual([expect.objectContaining({ kind: 'degraded', reason: timedOut })]);
      await adapter.close(0);
      await flushed;
    });
    await close(server);
  });

  it('although it is the credentials that never come', async () => {
    const credentials = (): Promise<never> => new Promise(() => undefined);
    await withCloud({ credentials, requestTimeoutMs: 100 }, async ({ log, adapter, failures }) => {
      log('held');
      await adapter.flush(300);
      expect(failures).toEqual([expect.objectContaining({ kind: 'degraded', reason: timedOut })]);
    });
  });

  it('and close ends it at its own deadline', async () => {
    await withCloud({ requestTimeoutMs: 15_000 }, async ({ log, adapter, service, failures }) => {
      service.fail({ kind: 'hang', times: 'until-cleared' });
      log('held');
      await adapter.flush(0);
      await until(() => service.calls().length === 1);
      await adapter.close(200);
      expect(failures.map(({ kind }) => kind)).toEqual(['kept']);
    });
  });
});
