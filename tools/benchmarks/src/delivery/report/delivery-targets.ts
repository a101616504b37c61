import { markdownTable, type Column } from '../../report/markdown-table';
import { OURS } from '../contestants';
import { unexplainedCopies, type Outcome } from '../outcome';
import type { Outcomes } from '../run-all';
import { summaryOf, type Summary } from '../summary';
import { countText, delayText, megabytesText, NONE, thousandsText } from './delivery-figures';

/** One thing that ours must reach. */
export interface DeliveryTarget {
  readonly title: string;
  readonly wanted: string;
  readonly measured: string;
  /** Undefined where it was not measured. */
  readonly isMet: boolean | undefined;
}

/** The most that SIGKILL may repeat: one batch of the API. */
const BATCH_EVENTS = 10_000;
const HUNG_SECONDS = 15;
/** How long the program with the hung call logs, as `fault-scenarios.ts` says. */
const HUNG_LOGS_SECONDS = 6;

const COLUMNS: readonly Column[] = [
  { title: 'target' },
  { title: 'wanted', align: 'right' },
  { title: 'measured', align: 'right' },
  { title: 'verdict' },
];

/** The targets as a table. */
export function targetTable(outcomes: Outcomes): string {
  return markdownTable(
    COLUMNS,
    deliveryTargets(outcomes).map(({ title, wanted, measured, isMet }) => [
      title,
      wanted,
      measured,
      isMet === undefined ? NONE : isMet ? 'pass' : 'fail',
    ]),
  );
}

/** What ours must reach, and what it did. */
export function deliveryTargets(outcomes: Outcomes): readonly DeliveryTarget[] {
  const ours = (scenario: string): Summary | undefined => {
    const rounds = outcomes.get(scenario)?.get(OURS) ?? [];
    return rounds.length === 0 ? undefined : summaryOf(rounds);
  };
  const bursts = [ours('burst-100k'), ours('burst-1m')];
  const most = (of: (summary: Summary) => number | undefined): number | undefined => {
    const figures = bursts.flatMap((burst) => (burst && of(burst)) ?? []);
    return figures.length === 0 ? undefined : Math.max(...figures);
  };
  const hung = ours('hung')?.seconds;
  return [
    atLeast('burst of 100,000, records / CPU s', 100_000, bursts[0]?.recordsPerCpuSecond),
    atLeast('burst of 1,000,000, records / CPU s', 200_000, bursts[1]?.recordsPerCpuSecond),
    atMost(
      'event-loop delay in the bursts, p99',
      15,
      most(({ delayP99Ms }) => delayP99Ms),
      delayText,
    ),
    atMost(
      'event-loop delay in the bursts, max',
      100,
      most(({ delayMaxMs }) => delayMaxMs),
      delayText,
    ),
    atMost('resident memory in the outage', 150e6, ours('outage')?.peakBytes, megabytesText),
    atMost(
      'what a call that never answers costs',
      HUNG_SECONDS * 1_000,
      hung === undefined ? undefined : Math.max(0, hung - HUNG_LOGS_SECONDS) * 1_000,
      delayText,
    ),
    ...countTargets(outcomes),
  ];
}

/** Sums over every scenario that was run. */
function countTargets(outcomes: Outcomes): readonly DeliveryTarget[] {
  const all = [...outcomes].flatMap(([scenario, byName]) =>
    (byName.get(OURS) ?? []).map((outcome) => ({ scenario, outcome })),
  );
  const sum = (of: (outcome: Outcome) => number, without?: string): number | undefined => {
    const counted = all.filter(({ scenario }) => scenario !== without);
    return counted.length === 0
      ? undefined
      : counted.reduce((total, { outcome }) => total + of(outcome), 0);
  };
  const killed = all.find(({ scenario }) => scenario === 'sigkill')?.outcome;
  return [
    atMost(
      'lost, in all scenarios',
      0,
      sum(({ lost }) => lost),
      countText,
    ),
    atMost(
      'lost and not told',
      0,
      sum(({ lost, lostAndTold }) => lost - lostAndTold),
      countText,
    ),
    atMost(
      'damaged',
      0,
      sum(({ tally }) => tally.damaged),
      countText,
    ),
    atMost('delivered twice without a reason', 0, sum(unexplainedCopies, 'sigkill'), countText),
    atMost(
      'delivered twice after SIGKILL',
      BATCH_EVENTS,
      killed === undefined ? undefined : unexplainedCopies(killed),
      countText,
    ),
  ];
}

function atLeast(title: string, least: number, value: number | undefined): DeliveryTarget {
  return {
    title,
    wanted: `>= ${thousandsText(least)}`,
    measured: thousandsText(value),
    isMet: value === undefined ? undefined : value >= least,
  };
}

function atMost(
  title: string,
  most: number,
  value: number | undefined,
  text: (value: number | undefined) => string,
): DeliveryTarget {
  return {
    title,
    wanted: `<= ${text(most)}`,
    measured: text(value),
    isMet: value === undefined ? undefined : value <= most,
  };
}
