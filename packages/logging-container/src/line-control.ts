import {
  HoldingAdmission,
  LevelControl,
  OpenRequests,
  RequestBuffer,
  SampledAdmission,
  type TraceSampler,
} from '@dashtam/logging-application';
import {
  LevelGate,
  type Admission,
  type LoggerProtocol,
  type LogSink,
  type LogThreshold,
  type OnFailure,
  type Runtime,
} from '@dashtam/logging-domain';
import type { LineRules } from './line-rules';

/** What `createLineControl` connects. */
export interface LineControlParts {
  readonly rules: LineRules;
  /** Where lines go in the end. */
  readonly sink: LogSink;
  readonly threshold: LogThreshold;
  readonly runtime: Runtime;
  readonly onFailure: OnFailure;
  /** Tells of changes of the level on that sink; no level stops it. */
  readonly logger: LoggerProtocol;
}

/** What decides on each line of one logging system. */
export interface LineControl {
  readonly levels: LevelControl;
  /** What the loggers look at first. */
  readonly gate: LevelGate;
  readonly sampler: TraceSampler;
  readonly requests: OpenRequests;
  /** The sink of the logger. */
  readonly sink: LogSink;
  /** Holds lines; undefined when none are held. */
  readonly buffer: RequestBuffer | undefined;
  /** Asked about each line; undefined as long as the level alone decides. */
  readonly admission: () => Admission | undefined;
}

/** Connects level, sampling and request buffer as the rules say. */
export function createLineControl(parts: LineControlParts): LineControl {
  const { sink, threshold, logger, runtime, onFailure } = parts;
  const { sampler, buffer: options } = parts.rules;
  const holdFrom = options?.level ?? 'off';
  const gate = new LevelGate(threshold);
  const requests = new OpenRequests();
  const levels = new LevelControl({ gate, threshold, requests, runtime, logger, holdFrom });
  const sampled = new SampledAdmission(levels, sampler);
  if (options === undefined) {
    const isSampling = sampler.samples('debug') || sampler.samples('info');
    const admission = (): Admission | undefined =>
      isSampling || levels.isMatching ? sampled : undefined;
    return { levels, gate, sampler, requests, sink, buffer: undefined, admission };
  }
  const buffer = new RequestBuffer({ sink, options, runtime, onFailure, otherwise: sampled });
  requests.listen(buffer);
  const holding = new HoldingAdmission({ levels, sampler, buffer, holdFrom, otherwise: sampled });
  return { levels, gate, sampler, requests, sink: buffer, buffer, admission: () => holding };
}
