import type { LoggerProtocol } from '@dashtam/logging-domain';
import { createRecordingSink, type RecordingSink } from './recording-sink';
import { createTestLogger, type TestLoggerOptions } from './test-logger';

/** A logger to hand to the code under test, and what it has logged. */
export interface RecordingLogger {
  readonly logger: LoggerProtocol;
  readonly logs: RecordingSink;
}

/** Makes a real logger that writes into memory, and the sink in which its lines can be found. */
export function createRecordingLogger(options: TestLoggerOptions = {}): RecordingLogger {
  const logs = createRecordingSink();
  return { logger: createTestLogger(logs, options), logs };
}
