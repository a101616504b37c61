import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AssociateKmsKeyCommand,
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { runCommand } from './run-command';

export const GROUP = '/dashtam/production/app';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/logs';

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly { id: string; source: string; status: string; saw: string }[];
}

/** A line as it should be, but for these fields. */
export const line = (fields: object): string =>
  JSON.stringify({ level: 'INFO', message: 'User registered', trace_id: 'abc', ...fields });

/** What the doctor looks at: an account, an application that answers, and files. */
export async function startDoctorRig() {
  const folder = mkdtempSync(join(tmpdir(), 'logging-cli-doctor-'));
  const emulator = await startCloudWatchEmulator();
  const { endpoint } = emulator;
  const client = new CloudWatchLogsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const env = {
    ENVIRONMENT: 'production',
    LOG_STREAM: 'fixed',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: endpoint,
  };
  const answer = { status: 500, headers: {} as Record<string, string>, body: '' };
  const server = createServer((_, response) => {
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const deny = (action: string): void =>
    emulator.fail({ kind: 'access-denied', action, times: 'until-cleared' });

  async function put(message: string): Promise<void> {
    const logEvents = [{ timestamp: Date.now(), message }];
    const stream = { logGroupName: GROUP, logStreamName: 'fixed' };
    await client.send(new PutLogEventsCommand({ ...stream, logEvents }));
  }

  return {
    ...{ emulator, client, env, folder, answer, deny, put },

    /** As it should be: a role that may put and nothing else, a group with retention and key. */
    async reset(): Promise<void> {
      emulator.heal();
      const logGroupName = GROUP;
      await client.send(new DeleteLogGroupCommand({ logGroupName })).catch(() => undefined);
      await client.send(new CreateLogGroupCommand({ logGroupName }));
      await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }));
      await client.send(new AssociateKmsKeyCommand({ logGroupName, kmsKeyId: KEY }));
      await client.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'fixed' }));
      await put(line({}));
      for (const action of ['CreateLogStream', 'CreateLogGroup', 'DeleteLogStream']) deny(action);
      const headers = { 'X-Trace-Id': 'abc' };
      const body = '{"title":"Internal Server Error","trace_id":"abc"}';
      Object.assign(answer, { status: 500, headers, body });
    },

    async examine(args: readonly string[], more: Record<string, string> = {}) {
      const result = await runCommand(['doctor', '--json', ...args], { env: { ...env, ...more } });
      const { findings, counts } = JSON.parse(result.stdout) as Report;
      const of = (id: string) => findings.find((finding) => finding.id === id);
      return { code: result.code, findings, counts, of };
    },

    capture(...lines: readonly string[]): string {
      const file = join(folder, 'captured.log');
      writeFileSync(file, `${lines.join('\n')}\n`);
      return file;
    },

    appUrl: (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/boom`,

    async close(): Promise<void> {
      client.destroy();
      server.close();
      await emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What `startDoctorRig` starts. */
export type DoctorRig = Awaited<ReturnType<typeof startDoctorRig>>;
