import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CREDENTIALS } from './support/cloud';
import { arrived, ids, startProgram } from './support/program';

const HOUR_MS = 3_600_000;

/** As ECS and EKS offer them: the first set is an old one, the next ones are those of the service. */
const SETS = [{ accessKeyId: 'AKIDOLD', secretAccessKey: 'old' }, CREDENTIALS];

it('credentials that have expired are asked for again, and no line is lost', async () => {
  let asked = 0;
  const source = createServer((_request, response) => {
    const { accessKeyId, secretAccessKey } = SETS[Math.min(asked, 1)] ?? CREDENTIALS;
    asked += 1;
    const set = { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, Token: 'session' };
    const Expiration = new Date(Date.now() + HOUR_MS).toISOString();
    response.end(JSON.stringify({ ...set, Expiration }));
  });
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
  const { port } = source.address() as AddressInfo;
  const service = await startCloudWatchEmulator({ credentials: CREDENTIALS });
  service.fail({ kind: 'error', status: 400, code: 'ExpiredTokenException' });
  const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
  const program = startProgram(service, spoolDir, {
    ...{ count: 200, end: 'after close' },
    env: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/credentials`,
      // Nothing that comes before it in the SDK's provider chain.
      ...{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      ...{ AWS_SHARED_CREDENTIALS_FILE: '/dev/null', AWS_CONFIG_FILE: '/dev/null' },
    },
  });
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(arrived(service)).toEqual(ids(200));
  expect(asked).toBe(2);
  expect(program.failures()).toEqual([]);
  source.closeAllConnections();
  await new Promise((resolve) => source.close(resolve));
  await service.close();
  rmSync(spoolDir, { recursive: true });
});
