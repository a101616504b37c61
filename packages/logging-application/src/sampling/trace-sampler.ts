import type { Admitted, LogLevel, SamplingRates } from '@dashtam/logging-domain';
import { shown } from '../text/shown';
import { DROPPED, WRITTEN } from './admitted';
import { rejectionThreshold } from './rejection-threshold';
import { traceRandomness } from './trace-randomness';

/** How one level is sampled. */
interface LevelRule {
  readonly threshold: string | undefined;
  readonly kept: Admitted;
}

const SAMPLED_LEVELS = ['debug', 'info'] as const;

/**
 * Keeps a share of the traces, decided by the trace id alone, so that every service keeps the same
 * ones, and a trace that is kept at a low rate is kept at each higher one.
 */
export class TraceSampler {
  readonly #rules: ReadonlyMap<LogLevel, LevelRule>;
  readonly #sampledOut: Record<LogLevel, number> = {
    debug: 0,
    info: 0,
    warning: 0,
    error: 0,
    critical: 0,
  };

  /** @throws RangeError for a level that cannot be sampled and for a rate that is not 0 to 1 */
  constructor(rates: SamplingRates) {
    checkRates(rates);
    const sampled = SAMPLED_LEVELS.filter((level) => (rates[level] ?? 1) < 1);
    this.#rules = new Map(sampled.map((level) => [level, ruleOf(rates[level] ?? 1)]));
  }

  /** Whether lines of `level` are sampled at all. */
  samples(level: LogLevel): boolean {
    return this.#rules.has(level);
  }

  /** Whether a line is in the sample. What is not, is counted. */
  admit(level: LogLevel, traceId: string): Admitted {
    const rule = this.#rules.get(level);
    if (rule === undefined) return WRITTEN;
    if (rule.threshold !== undefined && traceRandomness(traceId) >= rule.threshold) {
      return rule.kept;
    }
    this.#sampledOut[level] += 1;
    return DROPPED;
  }

  /** Lines that were left out so far, by level. */
  sampledOut(): Readonly<Record<LogLevel, number>> {
    return { ...this.#sampledOut };
  }
}

function ruleOf(rate: number): LevelRule {
  return { threshold: rejectionThreshold(rate), kept: { verdict: 'write', rate } };
}

function checkRates(rates: SamplingRates): void {
  const problems = Object.entries(rates).flatMap(([level, rate]: [string, unknown]) => {
    if (!SAMPLED_LEVELS.some((name) => name === level)) {
      return [`${shown(level)} is sampled; allowed: debug, info`];
    }
    const isRate = typeof rate === 'number' && rate >= 0 && rate <= 1;
    return isRate || rate === undefined
      ? []
      : [`the rate of ${level} is ${shown(rate)}; allowed: a number from 0 to 1`];
  });
  if (problems.length > 0) throw new RangeError(`Bad sampling: ${problems.join('; ')}`);
}
