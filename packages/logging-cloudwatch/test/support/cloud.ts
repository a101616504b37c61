import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecordingSink } from '@dashtam/logging-testing';
import { CloudWatchAdapter, type CloudWatchOptions } from '../../src';

/**
 * Group and stream of the tests that name no other. The group is new for each file of tests: what
 * an earlier one left in a spool may be adopted by whoever gets its endpoint's port next.
 */
export const GROUP = `/dashtam/test/${randomUUID()}`;
export const STREAM = 'test-stream';

/** Credentials that the emulator takes. */
export const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'of-the-emulator' };

/** The plain SDK, as an operator or a provisioning script uses it. */
export function clientOf(service: CloudWatchEmulator): CloudWatchLogsClient {
  const { endpoint } = service;
  return new CloudWatchLogsClient({ region: 'us-east-1', endpoint, credentials: CREDENTIALS });
}

/** A service on a real socket, an adapter that delivers to it, and what became of its lines. */
export interface Cloud {
  readonly service: CloudWatchEmulator;
  readonly adapter: CloudWatchAdapter;
  /** What the adapter reported. */
  readonly failures: readonly SinkFailure[];
  /** What the fallback got, without newlines. */
  readonly fallen: () => readonly string[];
  /** Writes one line whose message is `text`. */
  readonly log: (text: string, level?: LogLevel, timeMs?: number) => void;
  /** Messages of the accepted lines, in the order of acceptance. */
  readonly delivered: (stream?: string) => readonly string[];
  /** Calls of one API action. */
  readonly callsOf: (action: string) => readonly Readonly<Record<string, unknown>>[];
}

/** Runs `body` with a fresh service and adapter, and ends both. */
export async function withCloud(
  options: Partial<CloudWatchOptions>,
  body: (cloud: Cloud) => Promise<void>,
  emulator: Parameters<typeof startCloudWatchEmulator>[0] = {},
): Promise<void> {
  const service = await startCloudWatchEmulator(emulator);
  const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
  const failures: SinkFailure[] = [];
  const fallback = createRecordingSink();
  const adapter = new CloudWatchAdapter({
    logGroup: GROUP,
    ...(options.instanceId === undefined ? { logStream: STREAM } : {}),
    endpoint: service.endpoint,
    credentials: CREDENTIALS,
    spoolDir,
    fallback,
    onFailure: (failure) => failures.push(failure),
    ...options,
  } as CloudWatchOptions);
  try {
    await body({
      ...{ service, adapter, failures },
      fallen: () => fallback.lines().map((line) => line.trim()),
      log: (text, level = 'info', timeMs = Date.now()) => {
        adapter.write(`${JSON.stringify({ message: text })}\n`, level, timeMs, 'trace-1');
      },
      delivered: (logStreamName) =>
        service
          .events(logStreamName === undefined ? {} : { logStreamName })
          .map(({ message }) => (JSON.parse(message) as { message: string }).message)
          .filter((message) => message !== 'logs_dropped'),
      callsOf: (action) =>
        service.calls().flatMap((call) => (call.action === action ? [call.body ?? {}] : [])),
    });
  } finally {
    await adapter.close(0);
    await service.close();
    rmSync(spoolDir, { recursive: true });
  }
}

/** Polls until `condition` holds; rejects after 25 s, since the machine may be busy. */
export async function until(condition: () => boolean): Promise<void> {
  const endMs = Date.now() + 25_000;
  while (!condition()) {
    if (Date.now() > endMs) throw new Error(`in vain: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** `Message 0` to `Message {count - 1}`. */
export function messages(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Message ${index}`);
}
