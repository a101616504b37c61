import {
  SEVERITY,
  type Admission,
  type Admitted,
  type LogLevel,
  type LogThreshold,
} from '@dashtam/logging-domain';
import { DROPPED, HELD, WRITTEN } from '../sampling/admitted';
import type { Levels } from '../sampling/sampled-admission';
import type { TraceSampler } from '../sampling/trace-sampler';
import type { RequestBuffer } from './request-buffer';

/** What `HoldingAdmission` works with. */
export interface HoldingAdmissionParts {
  readonly levels: Levels;
  readonly sampler: TraceSampler;
  readonly buffer: RequestBuffer;
  /** The least severe level that is held. */
  readonly holdFrom: LogThreshold;
  /** Decides on all lines that are not held. */
  readonly otherwise: Admission;
}

/**
 * Holds the DEBUG and INFO lines of open requests that would not be written anyway. A line that
 * will be written in any case does not wait, so that it cannot be lost with the process.
 */
export class HoldingAdmission implements Admission {
  readonly #parts: HoldingAdmissionParts;

  constructor(parts: HoldingAdmissionParts) {
    this.#parts = parts;
  }

  admit(level: LogLevel, traceId: string | undefined, isCounted = false): Admitted {
    const { levels, buffer, otherwise } = this.#parts;
    if (isCounted && SEVERITY[level] >= levels.minimum) return WRITTEN;
    if (traceId === undefined || (level !== 'debug' && level !== 'info')) {
      return otherwise.admit(level, traceId);
    }
    const state = buffer.stateOf(traceId);
    const hasOwnLevel = levels.minimumOf(traceId) !== undefined;
    return state === undefined || hasOwnLevel
      ? otherwise.admit(level, traceId)
      : this.#admitOpen(level, state);
  }

  #admitOpen(level: LogLevel, state: 'holding' | 'released'): Admitted {
    const { levels, sampler, holdFrom } = this.#parts;
    const severity = SEVERITY[level];
    const isWanted = severity >= levels.minimum;
    const isDetail = severity >= SEVERITY[holdFrom] && levels.minimum < SEVERITY.off;
    if (!isWanted && !isDetail) return DROPPED;
    if (state === 'released' || (isWanted && !sampler.samples(level))) return WRITTEN;
    return HELD;
  }
}
