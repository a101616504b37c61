import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { describeSinkContract } from '@dashtam/logging-testing';
import { CloudWatchAdapter } from '../src';

const MAX_QUEUED_BYTES = 1024 * 1024;

describeSinkContract(
  'CloudWatchAdapter',
  { describe, it, expect },
  {
    capabilities: ['break', 'heal'],
    maxQueuedBytes: MAX_QUEUED_BYTES,
    async create({ onFailure }) {
      const service = await startCloudWatchEmulator();
      const sink = new CloudWatchAdapter({
        logGroup: '/dashtam/test/app',
        instanceId: 'i-1',
        endpoint: service.endpoint,
        credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'of-the-emulator' },
        maxQueuedBytes: MAX_QUEUED_BYTES,
        onFailure,
      });
      return {
        sink,
        delivered: () => Promise.resolve(service.events().map(({ message }) => message)),
        breakDestination: () => service.fail({ kind: 'outage' }),
        healDestination: () => service.heal(),
        dispose: () => service.close(),
      };
    },
  },
);
