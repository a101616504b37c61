import {
  SEVERITY,
  createTraceScope,
  type Admission,
  type LevelGate,
  type LogContext,
  type LogLevel,
  type LogSink,
  type LoggerProtocol,
  type Runtime,
  type TraceContext,
  type TraceScope,
} from '@dashtam/logging-domain';
import { callArguments, contextOf, isPlainContext } from './call-arguments';
import { NOTHING_BOUND, type BoundContext } from './encoder/bound-context';
import { RecordEncoder, type EncodingOptions } from './record/record-encoder';
import { carriesMetrics } from './metrics/carries-metrics';
import { ownTraceId } from './own-trace-id';

/** What a logger is made of. */
export interface StructuredLoggerOptions {
  /** Where finished lines go. */
  readonly sink: LogSink;
  readonly trace: TraceContext;
  readonly runtime: Pick<Runtime, 'now'>;
  /** The level below which nothing is written, shared with all loggers bound from this one. */
  readonly gate: LevelGate;
  readonly encoding?: EncodingOptions;
  /**
   * Sampling; default: every line that passes the gate is written. Read at each call, so that a
   * getter can switch it.
   */
  readonly admission?: Admission | undefined;
  /** Where held lines go; default: the sink. */
  readonly holding?: Pick<LogSink, 'write'>;
}

// Constants, so that a disabled level costs a comparison and no look-up.
const { debug: DEBUG, info: INFO, warning: WARNING, error: ERROR, critical: CRITICAL } = SEVERITY;

/** The one implementation of `LoggerProtocol`: gate, admission, encoding, one line to the sink. */
export class StructuredLogger implements LoggerProtocol {
  readonly #options: StructuredLoggerOptions;
  readonly #gate: LevelGate;
  readonly #encoder: RecordEncoder;
  readonly #bound: BoundContext;

  constructor(options: StructuredLoggerOptions, parent?: ParentLogger) {
    this.#options = options;
    this.#gate = options.gate;
    this.#encoder = parent?.encoder ?? new RecordEncoder(options.trace, options.encoding);
    this.#bound = parent?.bound ?? NOTHING_BOUND;
  }

  debug<C extends object>(message: string, context?: LogContext<C>): void {
    if (this.#gate.minimum <= DEBUG) this.#log('debug', message, context);
  }

  info<C extends object>(message: string, context?: LogContext<C>): void {
    if (this.#gate.minimum <= INFO) this.#log('info', message, context);
  }

  warning<C extends object>(message: string, context?: LogContext<C>): void {
    if (this.#gate.minimum <= WARNING) this.#log('warning', message, context);
  }

  error<C extends object>(message: string, context?: LogContext<C>): void {
    if (this.#gate.minimum <= ERROR) this.#log('error', message, context);
  }

  critical<C extends object>(message: string, context?: LogContext<C>): void {
    if (this.#gate.minimum <= CRITICAL) this.#log('critical', message, context);
  }

  bind<C extends object>(context: LogContext<C>): LoggerProtocol {
    const fields = isPlainContext(context) ? context : contextOf(context);
    if (fields === undefined) return this;
    const bound = this.#encoder.bind(this.#bound, fields);
    return new StructuredLogger(this.#options, { encoder: this.#encoder, bound });
  }

  withContext<C extends object>(context: LogContext<C>): LoggerProtocol {
    return this.bind(context);
  }

  /** How often each redaction rule replaced something since this logger's root was made. */
  redactions(): Readonly<Record<string, number>> {
    return this.#encoder.redactions();
  }

  /** How many metrics were refused since this logger's root was made. */
  refusedMetrics(): number {
    return this.#encoder.refusedMetrics();
  }

  #log(level: LogLevel, message: unknown, context: unknown): void {
    const { admission, holding, sink, trace } = this.#options;
    try {
      if (admission === undefined) return this.#write(sink, level, message, context, 1);
      const scope = trace.tryCurrent();
      const traceId = ownTraceId(context) ?? this.#bound.traceId ?? scope?.traceId;
      const isCounted = this.#encoder.embedsMetrics && carriesMetrics(context);
      const { verdict, rate } = admission.admit(level, traceId, isCounted);
      if (verdict === 'drop') return;
      const to = verdict === 'hold' ? (holding ?? sink) : sink;
      this.#write(to, level, message, context, rate, scope);
    } catch (thrown) {
      this.#writeFailure(level, thrown);
    }
  }

  #write(
    sink: Pick<LogSink, 'write'>,
    level: LogLevel,
    said: unknown,
    context: unknown,
    rate: number,
    scope?: TraceScope,
  ): void {
    const timeMs = this.#options.runtime.now();
    let message = said;
    let fields = context;
    if (typeof message !== 'string' || !isPlainContext(fields)) {
      ({ message, context: fields } = callArguments(message, fields));
    }
    const { line, traceId } = this.#encoder.encode(
      level,
      timeMs,
      message as string,
      this.#bound,
      fields as object | undefined,
      rate,
      scope,
    );
    sink.write(line, level, timeMs, traceId);
  }

  /** A call must not throw and must leave a line, whatever a port did. */
  #writeFailure(level: LogLevel, error: unknown): void {
    const { runtime, sink } = this.#options;
    const timeMs = validTime(runtime);
    const scope = createTraceScope(this.#bound.traceId ?? UNKNOWN_TRACE);
    const context = { error };
    try {
      const record = this.#encoder.encode(level, timeMs, FAILED, this.#bound, context, 1, scope);
      sink.write(record.line, level, timeMs, record.traceId);
    } catch {
      // Nothing is left to tell it to: the sink itself breaks its contract.
    }
  }
}

/** The clock's time, or the epoch where the clock is broken. */
function validTime(runtime: Pick<Runtime, 'now'>): number {
  try {
    const timeMs = runtime.now();
    return Number.isNaN(new Date(timeMs).getTime()) ? 0 : timeMs;
  } catch {
    return 0;
  }
}

/** What a child takes over from the logger that it was bound from. */
interface ParentLogger {
  readonly encoder: RecordEncoder;
  readonly bound: BoundContext;
}

/** The message of the line that stands for a call that could not be written. */
const FAILED = 'Log call failed';

/** A trace id that no trace has (W3C Trace Context, 3.2.2.3). */
const UNKNOWN_TRACE = '0'.repeat(32);
