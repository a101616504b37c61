/**
 * Share of the traces, 0 to 1, of which the lines of a level are written; 1 for a level that is not
 * named. WARNING and above are always written.
 */
export interface SamplingRates {
  readonly debug?: number;
  readonly info?: number;
}

/** One trace in a hundred at DEBUG, one in ten at INFO. */
export const DEFAULT_SAMPLING_RATES: Required<SamplingRates> = { debug: 0.01, info: 0.1 };
