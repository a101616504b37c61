import { SEVERITY, type Admission, type Admitted, type LogLevel } from '@dashtam/logging-domain';
import { DROPPED, WRITTEN } from './admitted';
import type { TraceSampler } from './trace-sampler';

/** The levels in force. */
export interface Levels {
  /** Severity number of the least severe level that is written. */
  readonly minimum: number;
  /** The one of a trace that has its own. */
  minimumOf(traceId: string): number | undefined;
}

/**
 * Writes or drops: by the level that holds for the trace, then by the trace's place in the sample.
 * A trace that was given a level of its own is not sampled, and neither are lines without a trace,
 * such as those of start and stop, which come once and could not be made up for; nor are lines with
 * metrics, which would count too little.
 */
export class SampledAdmission implements Admission {
  readonly #levels: Levels;
  readonly #sampler: TraceSampler;

  constructor(levels: Levels, sampler: TraceSampler) {
    this.#levels = levels;
    this.#sampler = sampler;
  }

  admit(level: LogLevel, traceId: string | undefined, isCounted = false): Admitted {
    const own = traceId === undefined ? undefined : this.#levels.minimumOf(traceId);
    if (SEVERITY[level] < (own ?? this.#levels.minimum)) return DROPPED;
    if (traceId === undefined || own !== undefined || isCounted) return WRITTEN;
    return this.#sampler.admit(level, traceId);
  }
}
