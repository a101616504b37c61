/** What CloudWatch Logs costs, US dollars. */
export interface Prices {
  /** For each GB that is ingested. */
  readonly ingestionPerGb: number;
  /** For each GB that is kept for a month. */
  readonly storagePerGbMonth: number;
}

/** Where the prices stand, when they stood there, and for which Region. */
export const PRICE_SOURCE = 'https://aws.amazon.com/cloudwatch/pricing/, us-east-1, February 2026';

/** On-demand prices by class of the log group. The free 5 GB of an account are not taken off. */
export const PRICES = {
  standard: { ingestionPerGb: 0.5, storagePerGbMonth: 0.03 },
  'infrequent-access': { ingestionPerGb: 0.25, storagePerGbMonth: 0.03 },
} as const satisfies Readonly<Record<string, Prices>>;

/** A class of log groups. */
export type LogClass = keyof typeof PRICES;

/** Bytes of a GB here; where AWS counts 2^30 the projection is up to 7 % too high. */
export const GB_BYTES = 1e9;
