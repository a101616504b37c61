import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import {
  describeLoggerContract,
  describeSinkContract,
  loggerOverSink,
  type SinkHarness,
} from '@dashtam/logging-testing';
import { CloudWatchAdapter, type CloudWatchOptions } from '../src';
import { CREDENTIALS } from './support/cloud';

const MAX_QUEUED_BYTES = 1024 * 1024;

const MODES: Readonly<Record<string, Pick<CloudWatchOptions, 'durability' | 'credentials'>>> = {
  'with a spool and a delivery thread': { credentials: CREDENTIALS },
  'with a spool and no thread': { credentials: () => Promise.resolve(CREDENTIALS) },
  'in memory': { durability: 'memory', credentials: CREDENTIALS },
};

for (const [mode, options] of Object.entries(MODES)) {
  const harness: SinkHarness = {
    capabilities: ['break', 'heal'],
    maxQueuedBytes: MAX_QUEUED_BYTES,
    async create({ onFailure }) {
      const service = await startCloudWatchEmulator();
      const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
      const sink = new CloudWatchAdapter({
        // Nothing that another case left in a spool belongs here.
        logGroup: `/dashtam/test/${randomUUID()}`,
        instanceId: 'i-1',
        endpoint: service.endpoint,
        maxQueuedBytes: MAX_QUEUED_BYTES,
        spoolDir,
        onFailure,
        ...options,
      });
      const isOwn = (line: string): boolean => line.includes('"message":"logs_dropped"');
      return {
        sink,
        delivered: () =>
          Promise.resolve(
            service
              .events()
              .map(({ message }) => message)
              .filter((line) => !isOwn(line)),
          ),
        breakDestination: () => service.fail({ kind: 'outage' }),
        healDestination: () => service.heal(),
        async dispose() {
          await service.close();
          rmSync(spoolDir, { recursive: true });
        },
      };
    },
  };
  describeSinkContract(`CloudWatchAdapter ${mode}`, { describe, it, expect }, harness);
  describeLoggerContract(
    `A logger over CloudWatchAdapter ${mode}`,
    { describe, it, expect },
    loggerOverSink(harness),
  );
}
