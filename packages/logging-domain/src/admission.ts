import type { LogLevel } from './level';

/** What happens to a line that passed the level gate. */
export interface Admitted {
  /** `write` it, `hold` it until its request is known to matter, or `drop` it. */
  readonly verdict: 'write' | 'hold' | 'drop';
  /** Share of such lines that is written, above 0 up to 1; below 1 it becomes `sampling_rate`. */
  readonly rate: number;
}

/** The port of sampling: asked before a line is encoded, so that a dropped line costs nothing. */
export interface Admission {
  /**
   * Decides on one line.
   *
   * @param traceId the line's `trace_id`; undefined where it belongs to no trace but the process's
   *   own
   * @param isCounted the line carries metrics, so that leaving it out, or writing it later, would
   *   falsify them; only its level may do that. Default false.
   */
  admit(level: LogLevel, traceId: string | undefined, isCounted?: boolean): Admitted;
}
