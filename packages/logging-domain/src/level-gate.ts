import { SEVERITY, type LogThreshold } from './level';

/**
 * The one mutable cell that a root logger and all loggers bound from it share, so that a change
 * of level reaches every one of them at once and a disabled level costs one comparison.
 */
export class LevelGate {
  /** Severity number below which nothing is written (see `SEVERITY`). */
  minimum: number;

  constructor(threshold: LogThreshold) {
    this.minimum = SEVERITY[threshold];
  }

  /** From now on, write `threshold` and everything more severe. */
  setLevel(threshold: LogThreshold): void {
    this.minimum = SEVERITY[threshold];
  }
}
