import { GB_BYTES, type Prices } from './prices';

/** What a month would cost, US dollars. */
export interface MonthlyCost {
  readonly gbPerMonth: number;
  readonly ingestion: number;
  /** At the level that it reaches once the first events expire. */
  readonly storage: number;
  readonly total: number;
}

/** What the projection assumes. */
export interface CostAssumptions {
  readonly prices: Prices;
  /** How long the counted bytes took to write, milliseconds. */
  readonly periodMs: number;
  readonly retentionDays: number;
}

/** Days of the month that is projected. */
export const MONTH_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * What a month costs when it goes on like this. Storage is charged by compressed size, which is
 * not known here: by written size it is an upper bound.
 */
export function projectCost(bytes: number, assumptions: CostAssumptions): MonthlyCost {
  const { prices, periodMs, retentionDays } = assumptions;
  const gbPerMonth = ((bytes / GB_BYTES) * MONTH_DAYS * DAY_MS) / periodMs;
  const ingestion = gbPerMonth * prices.ingestionPerGb;
  const storage = gbPerMonth * (retentionDays / MONTH_DAYS) * prices.storagePerGbMonth;
  return { gbPerMonth, ingestion, storage, total: ingestion + storage };
}
