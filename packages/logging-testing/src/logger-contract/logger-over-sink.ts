import type { SinkHarness } from '../sink-contract/sink-harness';
import { createTestLogger } from '../test-logger';
import type { LoggerHarness } from './logger-harness';

/** The real logger over the sink of an adapter that writes JSON lines, for `describeLoggerContract`. */
export function loggerOverSink(harness: SinkHarness): LoggerHarness {
  return async () => {
    const subject = await harness.create({ onFailure: () => undefined });
    return {
      logger: createTestLogger(subject.sink),
      async lines() {
        await subject.sink.flush();
        return subject.delivered();
      },
      async dispose() {
        await subject.sink.close(0);
        await subject.dispose();
      },
    };
  };
}
