import {
  LOG_LEVELS,
  type LogLevel,
  type RecordLimits,
  type TraceContext,
  type TraceScope,
  type ValuePattern,
} from '@dashtam/logging-domain';
import { EmbeddedMetrics, type MetricEmbedding } from '../metrics/embedded-metrics';
import { TextScanner } from '../redaction/scan/text-scanner';
import { bindFields, boundText, type BoundContext } from '../encoder/bound-context';
import { ContextFields } from '../encoder/context-fields';
import { extraFields } from './extra-fields';
import { KeyTable } from '../encoder/key-table';
import { MessageCache } from './message-cache';
import type { Pseudonym } from '../redaction/redact-by-name';
import { resolveLimits } from './resolve-limits';
import { Timestamp } from './timestamp';
import { scopeEnd, traceIdEnd } from '../encoder/trace-fields';
import { ValueWriter } from '../encoder/value-writer';

/** How records are written. */
export interface EncodingOptions {
  /** Case of the `level` field: `lower` for consoles, `upper` for CloudWatch. Default `lower`. */
  readonly levelCase?: 'lower' | 'upper';
  /**
   * Bounds of one record, with the bounds that `RecordLimits` names; those not named keep theirs.
   * Default `DEFAULT_LIMITS`.
   */
  readonly limits?: Partial<RecordLimits>;
  /** Makes a session id, or an e-mail address, a pseudonym. Default: session ids are redacted. */
  readonly pseudonym?: (text: string) => string;
  /** Rows beside the policy's own. Default none. */
  readonly patterns?: readonly ValuePattern[];
  /** What becomes of e-mail addresses anywhere in a record. Default `keep`. */
  readonly emails?: 'keep' | 'mask' | 'pseudonym';
  /** Makes `_metrics` metrics of CloudWatch. Default: an ordinary field. */
  readonly metrics?: MetricEmbedding;
}

/** One finished record. */
export interface EncodedRecord {
  /** One line of JSON, newline-terminated. */
  readonly line: string;
  readonly traceId: string;
}

/** Room for what is not counted value by value: mandatory fields, a remembered message, the trace. */
const FRAME_BYTES = 2_048;

/** The bits of every key. */
const ALL_KEYS = -1;

/** Turns a call into one line. It keeps caches, so one encoder serves a logger and its children. */
export class RecordEncoder {
  readonly #trace: TraceContext;
  readonly #limits: RecordLimits;
  readonly #pseudonym: Pseudonym | undefined;
  readonly #scanner: TextScanner;
  readonly #keys: KeyTable;
  readonly #metrics: EmbeddedMetrics | undefined;
  readonly #timestamp = new Timestamp();
  readonly #messages: Readonly<Record<LogLevel, MessageCache>>;
  /** The parts not in use; a logger called by a getter while they are in use makes new ones. */
  #idle: ContextFields | undefined;

  /** @throws RangeError for bad `limits`, TypeError for bad `patterns`, each listing all of them */
  constructor(trace: TraceContext, options: EncodingOptions = {}) {
    this.#trace = trace;
    this.#limits = resolveLimits(options.limits);
    this.#pseudonym = options.pseudonym;
    this.#scanner = new TextScanner(options);
    this.#keys = new KeyTable(this.#scanner);
    this.#metrics = options.metrics && new EmbeddedMetrics(options.metrics);
    this.#messages = messageCaches(options.levelCase ?? 'lower');
  }

  /** The fields of `context` on top of those of `parent`, written once. */
  bind(parent: BoundContext, context: object): BoundContext {
    const fields = this.#borrow();
    fields.start(ALL_KEYS, this.#limits.lineBytes / 2 - parent.bytes);
    fields.read(context);
    if (fields.metrics !== undefined) this.#metrics?.refuseBound();
    const bound = bindFields(parent, fields);
    this.#idle = fields;
    return bound;
  }

  /**
   * @param rate the share of such lines that is written; below 1 it becomes a field
   * @param scope where the line belongs; default: the trace of the running code
   */
  encode(
    level: LogLevel,
    timeMs: number,
    message: string,
    bound: BoundContext,
    context: object | undefined,
    rate: number,
    scope = this.#trace.current(),
  ): EncodedRecord {
    const fields = this.#borrow();
    fields.start(bound.mask, this.#limits.lineBytes - FRAME_BYTES - bound.bytes);
    const head = this.#timestamp.format(timeMs) + this.#messages[level].get(message, fields.writer);
    if (context !== undefined) fields.read(context);
    let line = head + boundText(bound, fields);
    if (fields.error.any) line += fields.error.head() + fields.text + fields.error.tail();
    else line += fields.text;
    if (rate < 1 || fields.writer.budget.cut) line += extraFields(fields, bound, context, rate);
    if (fields.metrics !== undefined) line += this.#metrics?.write(fields, bound, context, timeMs);
    const traceId = fields.traceId ?? bound.traceId;
    const ownSpan = fields.ownSpan || bound.ownSpan;
    this.#idle = fields;
    return this.#traced(line, scope, traceId, ownSpan);
  }

  /** How often each redaction rule replaced something, by the rule's name. */
  redactions(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#scanner.counts);
  }

  /** Whether `_metrics` becomes metrics. */
  get embedsMetrics(): boolean {
    return this.#metrics !== undefined;
  }

  /** How many metrics were refused. */
  refusedMetrics(): number {
    return this.#metrics?.refused ?? 0;
  }

  #traced(
    line: string,
    scope: TraceScope,
    explicit: string | undefined,
    ownSpan: boolean,
  ): EncodedRecord {
    const traceId = explicit ?? scope.traceId;
    const whole = traceId === scope.traceId && !ownSpan;
    return { line: line + (whole ? scopeEnd(scope, this.#scanner) : traceIdEnd(traceId)), traceId };
  }

  #borrow(): ContextFields {
    const idle = this.#idle;
    this.#idle = undefined;
    return (
      idle ??
      new ContextFields(
        new ValueWriter(this.#keys, this.#scanner, this.#limits, this.#pseudonym),
        this.embedsMetrics,
      )
    );
  }
}

function messageCaches(levelCase: 'lower' | 'upper'): Record<LogLevel, MessageCache> {
  const caches = LOG_LEVELS.map((level) => {
    const text = levelCase === 'upper' ? level.toUpperCase() : level;
    return [level, new MessageCache(`,"level":"${text}","message":`)] as const;
  });
  return Object.fromEntries(caches) as Record<LogLevel, MessageCache>;
}
