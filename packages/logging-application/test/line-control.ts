import {
  LevelGate,
  createTraceScope,
  type LogSink,
  type LogThreshold,
  type RequestOutcome,
  type SamplingRates,
  type SinkFailure,
} from '@dashtam/logging-domain';
import { LevelControl } from '../src/levels/level-control';
import { HoldingAdmission } from '../src/requests/holding-admission';
import { OpenRequests } from '../src/requests/open-requests';
import { RequestBuffer } from '../src/requests/request-buffer';
import {
  resolveRequestBuffer,
  type RequestBufferOptions,
} from '../src/requests/request-buffer-options';
import type { EncodingOptions } from '../src/record/record-encoder';
import { SampledAdmission } from '../src/sampling/sampled-admission';
import { TraceSampler } from '../src/sampling/trace-sampler';
import { StructuredLogger } from '../src/structured-logger';
import { manualTimers } from './manual-timers';

/** A trace that is in every sample, and one that is in none. */
export const KEPT = 'f'.repeat(32);
export const LEFT_OUT = `${'0'.repeat(31)}1`;

/** What happened to one request that went well. */
export const WENT_WELL: RequestOutcome = {
  statusCode: 200,
  durationMs: 5,
  isSlow: false,
  isAborted: false,
  route: undefined,
};

/** How `startLines` is set up. */
export interface LinesOptions {
  readonly level?: LogThreshold;
  readonly sampling?: SamplingRates;
  readonly encoding?: EncodingOptions;
  readonly buffer?: RequestBufferOptions;
  readonly sink?: Partial<LogSink>;
}

/** A logger with sampling and a request buffer, and what became of its lines. */
export function startLines({
  level = 'info',
  sampling = {},
  encoding = {},
  buffer = {},
  sink,
}: LinesOptions = {}) {
  const written: { line: string; timeMs: number; traceId: string }[] = [];
  const failures: SinkFailure[] = [];
  const clock = { nowMs: 1_000 };
  const timers = manualTimers();
  const runtime = { now: () => clock.nowMs, after: timers.after };
  const end: LogSink = {
    write: (line, _level, timeMs, traceId) => void written.push({ line, timeMs, traceId }),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
    stats: () => ({ ...NO_STATS, sent: written.length }),
    ...sink,
  };
  const gate = new LevelGate(level);
  const options = resolveRequestBuffer(buffer);
  const requests = new OpenRequests();
  const silent = new StructuredLogger({ sink: SILENT, trace: traceOf('x'), runtime, gate });
  const levels = new LevelControl({
    gate,
    threshold: level,
    requests,
    runtime,
    logger: silent,
    holdFrom: options.level,
  });
  const sampler = new TraceSampler(sampling);
  const sampled = new SampledAdmission(levels, sampler);
  const onFailure = (failure: SinkFailure): void => void failures.push(failure);
  const held = new RequestBuffer({ sink: end, options, runtime, onFailure, otherwise: sampled });
  requests.listen(held);
  const admission = new HoldingAdmission({
    levels,
    sampler,
    buffer: held,
    holdFrom: options.level,
    otherwise: sampled,
  });
  const loggerOf = (traceId: string | undefined) =>
    new StructuredLogger({
      sink: held,
      holding: held.holding,
      trace: traceOf(traceId),
      runtime,
      gate,
      admission,
      encoding,
    });
  return {
    loggerOf,
    levels,
    sampler,
    buffer: held,
    clock,
    timers,
    failures,
    begin: (traceId: string, path = '/') => requests.begin({ traceId, method: 'GET', path }),
    written: () => written,
    records: () => written.map(({ line }) => JSON.parse(line) as Record<string, unknown>),
    messages: () =>
      written.map(({ line }) => (JSON.parse(line) as { readonly message: string }).message),
  };
}

const NO_STATS = {
  queued: 0,
  sent: 0,
  retried: 0,
  rejected: 0,
  dropped: { debug: 0, info: 0, warning: 0, error: 0, critical: 0 },
  bytes: 0,
  lagMs: 0,
};

const SILENT = { write: () => undefined } as unknown as LogSink;

function traceOf(traceId: string | undefined) {
  const scope = traceId === undefined ? undefined : createTraceScope(traceId);
  const own = createTraceScope('process');
  return { current: () => scope ?? own, tryCurrent: () => scope } as never;
}
