import { markdownTable, type Column } from '../../report/markdown-table';
import type { DeliveryContestant } from '../contestant';
import type { Outcome } from '../outcome';
import { summaryOf, type Summary } from '../summary';
import {
  countText,
  delayText,
  FATE_TEXTS,
  megabytesText,
  NONE,
  thousandsText,
} from './delivery-figures';

const COLUMNS: readonly Column[] = [
  { title: 'delivery' },
  ...[
    'records / CPU s',
    'lost',
    'twice',
    'out of order',
    'damaged',
    'delay p99',
    'delay max',
    'peak memory',
    'seconds',
  ].map((title) => ({ title, align: 'right' as const })),
  { title: 'remark' },
];

/** The figures of one measured scenario, a row for each contestant. */
export function measuredTable(
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
  contestants: readonly DeliveryContestant[],
): string {
  const rows = contestants.flatMap(({ name, label }) => {
    const rounds = outcomes.get(name) ?? [];
    return rounds.length === 0 ? [] : [[label, ...cellsOf(summaryOf(rounds))]];
  });
  return markdownTable(COLUMNS, rows);
}

function cellsOf(summary: Summary): readonly string[] {
  return [
    thousandsText(summary.recordsPerCpuSecond),
    countText(summary.lost),
    countText(summary.duplicated),
    countText(summary.outOfOrder),
    countText(summary.damaged),
    delayText(summary.delayP99Ms),
    delayText(summary.delayMaxMs),
    megabytesText(summary.peakBytes),
    summary.seconds === undefined ? NONE : summary.seconds.toFixed(1),
    FATE_TEXTS[summary.fate],
  ];
}
