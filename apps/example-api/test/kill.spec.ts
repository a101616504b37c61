import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { call } from './call';
import { startProcess } from './start-process';

jest.setTimeout(60_000);

/** What a request with bad data logs before it is answered; all of it below ERROR. */
const LINES = [
  'Request received',
  'User creation started',
  'Validating user data',
  'User data invalid',
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isUp(url: string): Promise<void> {
  for (;;) {
    const answer = await call(`${url}/boom`).catch(() => undefined);
    if (answer !== undefined) return;
    await wait(50);
  }
}

it('kill -9 in a burst of requests loses no line of an answered one', async () => {
  const emulator = await startCloudWatchEmulator();
  const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
  const port = await freePort();
  const env = {
    ENVIRONMENT: 'production',
    LOG_LEVEL: 'DEBUG',
    LOG_DURABILITY: 'record',
    LOG_SPOOL_DIR: spoolDir,
    PORT: String(port),
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const url = `http://localhost:${port}`;
  const app = startProcess(env);
  await isUp(url);

  const answered: string[] = [];
  const clients = Array.from({ length: 5 }, async () => {
    for (;;) {
      const { traceId } = await call(`${url}/users`, { email: 'none', password: 'short' });
      answered.push(traceId);
      if (answered.length === 300) app.signal('SIGKILL');
    }
  });
  // Each client ends with the service.
  await Promise.allSettled(clients);
  expect(answered.length).toBeGreaterThanOrEqual(300);

  const next = startProcess(env);
  await isUp(url);
  next.signal('SIGTERM');
  await expect(next.ended()).resolves.toBe(0);

  const records = emulator
    .events()
    .map(({ message }) => JSON.parse(message) as { message: string; trace_id: string });
  const missing = answered.flatMap((traceId) => {
    const own = new Set(
      records.filter(({ trace_id }) => trace_id === traceId).map(({ message }) => message),
    );
    return LINES.filter((line) => !own.has(line)).map((line) => `${line} of ${traceId}`);
  });
  expect(missing).toEqual([]);
  // The last line of a request is logged once its answer is out: the kill may come in between.
  const completed = records.filter(({ message }) => message === 'Request completed');
  expect(completed.length).toBeGreaterThanOrEqual(answered.length - 1);
  expect(readdirSync(spoolDir)).toEqual([]);
  await emulator.close();
  rmSync(spoolDir, { recursive: true });
});
