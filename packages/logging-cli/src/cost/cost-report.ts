import type { CostTally, Dimension, Share } from './cost-tally';
import type { LogClass } from './prices';
import { projectCost, type CostAssumptions, type MonthlyCost } from './project-cost';

/** A value of a dimension, what it takes and what that costs. */
export interface CostShare extends Share {
  readonly value: string;
  /** Of all bytes. */
  readonly percent: number;
  /** US dollars; absent where no month can be projected. */
  readonly monthly?: number;
}

/** Where the records' bytes come from and what a month of them costs. */
export interface CostReport {
  readonly total: Share;
  readonly by: Readonly<Record<Dimension, readonly CostShare[]>>;
  /** The messages that take most. */
  readonly talkers: readonly CostShare[];
  /** How many different messages there are. */
  readonly messages: number;
  /** Absent where the length of time is not known. */
  readonly month?: MonthlyCost;
  readonly assumptions: ReportAssumptions;
}

/** What a report rests on. */
export interface ReportAssumptions extends CostAssumptions {
  readonly logClass: LogClass;
  /** Whether a price was given on the command line. */
  readonly isOverridden: boolean;
}

/** @param top how many values of a dimension are told */
export function costReport(
  tally: CostTally,
  assumptions: ReportAssumptions,
  top: number,
): CostReport {
  const { total } = tally;
  const isKnown = assumptions.periodMs > 0;
  const cost = (bytes: number): MonthlyCost => projectCost(bytes, assumptions);
  const shareOf = (share: Share & { readonly value: string }): CostShare => ({
    ...share,
    percent: (100 * share.bytes) / total.bytes,
    ...(isKnown && { monthly: cost(share.bytes).total }),
  });
  const largest = (dimension: Dimension): readonly CostShare[] =>
    tally.by(dimension).slice(0, top).map(shareOf);
  const by = {
    level: largest('level'),
    service: largest('service'),
    route: largest('route'),
    message: largest('message'),
  };
  return {
    total,
    by,
    talkers: by.message,
    messages: tally.by('message').length,
    ...(isKnown && { month: cost(total.bytes) }),
    assumptions,
  };
}
