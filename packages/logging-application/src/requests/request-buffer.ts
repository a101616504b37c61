import {
  LOG_LEVELS,
  SEVERITY,
  tellSafely,
  type Admission,
  type CancelTimer,
  type LogLevel,
  type LogSink,
  type OnFailure,
  type RequestOutcome,
  type RequestStart,
  type Runtime,
  type SinkStats,
} from '@dashtam/logging-domain';
import { flatten } from '../text/flatten';
import type { HeldLine } from './held-trace';
import { HeldTraces } from './held-traces';
import type { OpenTraceListener } from './open-requests';
import type { ResolvedRequestBuffer } from './request-buffer-options';
import { requestMatters } from './request-matters';
import { withSamplingRate } from './with-sampling-rate';

/** What a text can take at most; one whose characters are all below 256 takes half of it. */
const BYTES_PER_CHARACTER = 2;

/** What `RequestBuffer` works with. */
export interface RequestBufferParts {
  /** Where lines go in the end. */
  readonly sink: LogSink;
  readonly options: ResolvedRequestBuffer;
  readonly runtime: Pick<Runtime, 'now' | 'after'>;
  /** Decides on the lines of a request that did not matter. */
  readonly otherwise: Admission;
  /** Told of lines that were given up for want of room and would have been written. */
  readonly onFailure: OnFailure;
}

/**
 * A decorator of a sink that keeps lines of open requests back, encoded, until it is known whether
 * their request matters. Then they are written, in order, each with its own instant; else they are
 * sampled. What is written to the buffer itself passes through; an ERROR or CRITICAL line releases
 * its trace first.
 */
export class RequestBuffer implements LogSink, OpenTraceListener {
  /** Takes the lines that are to be held. */
  readonly holding: Pick<LogSink, 'write'> = {
    write: (line, level, timeMs, traceId) => this.#hold(line, level, timeMs, traceId),
  };
  readonly #parts: RequestBufferParts;
  readonly #traces: HeldTraces;
  readonly #lost = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
  #isEnding = false;
  #cancelSweep: CancelTimer | undefined;

  constructor(parts: RequestBufferParts) {
    this.#parts = parts;
    this.#traces = new HeldTraces(parts.options);
  }

  /** What becomes of the DEBUG and INFO lines of a trace; undefined when no request of it is open. */
  stateOf(traceId: string): 'holding' | 'released' | undefined {
    return this.#traces.get(traceId)?.state;
  }

  opened(traceId: string): void {
    if (this.#isEnding) return;
    this.#traces.open(traceId, this.#parts.runtime.now());
    this.#cancelSweep ??= this.#sweepIn(this.#parts.options.holdMs);
  }

  ended(request: RequestStart, outcome: RequestOutcome): void {
    const { releaseWhen } = this.#parts.options;
    if (requestMatters(request, outcome, releaseWhen)) this.#release(request.traceId);
  }

  closed(traceId: string): void {
    this.#sample(traceId);
  }

  /** Writes all that is held: the process is about to end in a way that its lines may explain. */
  releaseAll(): void {
    for (const [traceId] of this.#traces.entries()) this.#release(traceId);
  }

  write(line: string, level: LogLevel, timeMs: number, traceId: string): void {
    if (SEVERITY[level] >= SEVERITY.error) this.#release(traceId);
    this.#parts.sink.write(line, level, timeMs, traceId);
  }

  /** Delivers what was written; what is held goes on to wait for its request. */
  flush(deadlineMs?: number): Promise<void> {
    return this.#parts.sink.flush(deadlineMs);
  }

  /** Requests that are still open then count as ended without mattering. */
  close(deadlineMs?: number): Promise<void> {
    this.#end();
    return this.#parts.sink.close(deadlineMs);
  }

  /** As `close`: nothing is held any more. */
  flushSync(): void {
    this.#end();
    this.#parts.sink.flushSync?.();
  }

  /** Those of the sink; `dropped` also has lines that found no room here and would have been written. */
  stats(): SinkStats {
    const stats = this.#parts.sink.stats();
    const dropped = { ...stats.dropped };
    for (const level of LOG_LEVELS) dropped[level] += this.#lost[level];
    return { ...stats, dropped };
  }

  /** Lines that wait for the end of their request, and the bytes of memory that they can take. */
  held(): { readonly lines: number; readonly bytes: number } {
    return { lines: this.#traces.lines, bytes: this.#traces.bytes };
  }

  #hold(line: string, level: LogLevel, timeMs: number, traceId: string): void {
    // As one piece: parts of a rope would keep alive what they were cut from.
    const held = { line: flatten(line), level, timeMs, bytes: line.length * BYTES_PER_CHARACTER };
    const trace = this.#traces.get(traceId);
    if (trace?.state === 'holding') this.#traces.add(trace, held);
    else this.#writeSampled(traceId, held);
  }

  #release(traceId: string): void {
    const trace = this.#traces.get(traceId);
    if (trace?.state !== 'holding') return;
    trace.state = 'released';
    for (const line of this.#traces.takeLines(trace)) this.#pass(traceId, line);
    for (const [level, count] of trace.takeEvicted()) this.#lose('overflow', level, count);
  }

  #sample(traceId: string): void {
    const trace = this.#traces.get(traceId);
    if (trace === undefined) return;
    for (const line of this.#traces.takeLines(trace)) this.#writeSampled(traceId, line);
    for (const [level, count] of trace.takeEvicted()) {
      let lost = 0;
      for (let at = 0; at < count; at += 1) {
        if (this.#parts.otherwise.admit(level, traceId).verdict !== 'drop') lost += 1;
      }
      this.#lose('overflow', level, lost);
    }
    this.#traces.remove(traceId);
  }

  #writeSampled(traceId: string, held: HeldLine): void {
    const { verdict, rate } = this.#parts.otherwise.admit(held.level, traceId);
    if (verdict === 'drop') return;
    this.#pass(traceId, { ...held, line: withSamplingRate(held.line, rate) });
  }

  /** Nobody's call is under way that could take a sink's failure. */
  #pass(traceId: string, { line, level, timeMs }: HeldLine): void {
    try {
      this.#parts.sink.write(line, level, timeMs, traceId);
    } catch {
      this.#lose('unwritable', level, 1);
    }
  }

  #lose(kind: 'overflow' | 'unwritable', level: LogLevel, count: number): void {
    if (count === 0) return;
    this.#lost[level] += count;
    const { traceBytes, totalBytes } = this.#parts.options;
    const reason =
      kind === 'overflow'
        ? `the request buffer was full: ${traceBytes} bytes for a trace, ${totalBytes} for all`
        : 'the sink threw when the request buffer wrote to it';
    tellSafely(this.#parts.onFailure, { kind, count, level, reason });
  }

  #end(): void {
    this.#isEnding = true;
    this.#cancelSweep?.();
    for (const [traceId] of this.#traces.entries()) this.#sample(traceId);
  }

  #sweepIn(ms: number): CancelTimer {
    return this.#parts.runtime.after(ms, () => this.#sweep());
  }

  /** Releases what has been held for too long; comes again as long as anything is held. */
  #sweep(): void {
    const { runtime, options } = this.#parts;
    const nowMs = runtime.now();
    let nextMs = Number.POSITIVE_INFINITY;
    for (const [traceId, trace] of this.#traces.entries()) {
      if (trace.state === 'released') continue;
      const restMs = Math.min(trace.sinceMs + options.holdMs - nowMs, options.holdMs);
      if (restMs <= 0) this.#release(traceId);
      else nextMs = Math.min(nextMs, restMs);
    }
    this.#cancelSweep = Number.isFinite(nextMs) ? this.#sweepIn(nextMs) : undefined;
  }
}
