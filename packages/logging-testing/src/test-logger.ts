import { StructuredLogger, type EncodingOptions } from '@dashtam/logging-application';
import {
  LevelGate,
  type LogSink,
  type LogThreshold,
  type LoggerProtocol,
  type TraceContext,
} from '@dashtam/logging-domain';
import { createFixedTrace } from './fixed-trace';

/** Options of `createTestLogger` and `createRecordingLogger`. */
export interface TestLoggerOptions {
  /** Least severe level that is written. Default `debug`: everything. */
  readonly level?: LogThreshold;
  /** The clock, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** Trace id of lines that carry none of their own. Default `0af7651916cd43dd8448eb211c80319c`. */
  readonly traceId?: string;
  /** A real trace context. Default: one fixed id. */
  readonly trace?: TraceContext;
  /** How records are encoded. Default: as in development, with lower-case levels. */
  readonly encoding?: EncodingOptions;
}

/** The example id of the W3C Trace Context recommendation. */
const DEFAULT_TRACE_ID = '0af7651916cd43dd8448eb211c80319c';

/** A real logger over any sink: the same encoding and redaction as in production. */
export function createTestLogger(sink: LogSink, options: TestLoggerOptions = {}): LoggerProtocol {
  const { level = 'debug', now = Date.now, traceId = DEFAULT_TRACE_ID, encoding } = options;
  return new StructuredLogger({
    sink,
    trace: options.trace ?? createFixedTrace(traceId),
    runtime: { now },
    gate: new LevelGate(level),
    ...(encoding && { encoding }),
  });
}
