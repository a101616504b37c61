import type { SinkHarness } from '../sink-contract/sink-harness';
import { createTestLogger } from '../test-logger';
import type { LoggerHarness } from './logger-harness';

/** The real logger over the sink of an adapter that writes JSON lines, for `describeLoggerContract`. */
export function loggerOverSink(harness: SinkHarness): LoggerHarness {
  return async () => {
    const { sink, delivered, dispose } = await harness.create({ onFailure: () => undefined });
    return {
      logger: createTestLogger(sink),
      async lines() {
        await sink.flush();
        return delivered();
      },
      async dispose() {
        await sink.close(0);
        await dispose();
      },
    };
  };
}
