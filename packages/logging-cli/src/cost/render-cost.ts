import { renderTable } from '../output/render-table';
import type { CostReport } from './cost-report';
import { DIMENSIONS, type Share } from './cost-tally';
import { MONTH_DAYS } from './project-cost';
import { PRICE_SOURCE } from './prices';

/** The report for people. */
export function renderCost(report: CostReport): string {
  const { total, by, talkers } = report;
  const tables = DIMENSIONS.filter((dimension) => dimension !== 'message').map((dimension) =>
    renderShares(dimension, by[dimension]),
  );
  return [
    `${grouped(total.records)} records, ${grouped(total.bytes)} bytes as CloudWatch counts them`,
    ` (UTF-8 and 26 for each record)\n\n`,
    tables.join('\n'),
    `\n${renderShares(`message (top ${talkers.length} of ${grouped(report.messages)})`, talkers)}\n`,
    renderMonth(report),
  ].join('');
}

function renderShares(
  title: string,
  shares: readonly (Share & {
    readonly value: string;
    readonly percent: number;
    readonly monthly?: number;
  })[],
): string {
  const hasCost = shares.some(({ monthly }) => monthly !== undefined);
  return renderTable(
    [
      { title },
      ...['records', 'bytes', '%', ...(hasCost ? ['$/month'] : [])].map((name) => ({
        title: name,
        align: 'right' as const,
      })),
    ],
    shares.map(({ value, records, bytes, percent, monthly }) => [
      cut(value),
      grouped(records),
      grouped(bytes),
      percent.toFixed(1),
      ...(monthly === undefined ? [] : [monthly.toFixed(2)]),
    ]),
  );
}

function renderMonth({ month, assumptions }: CostReport): string {
  if (month === undefined) {
    return 'No month is projected: the records tell no length of time; --period says how long they took.\n';
  }
  const { prices, logClass, periodMs, retentionDays } = assumptions;
  return [
    `A month (${MONTH_DAYS} days) like these ${duration(periodMs)}: ${month.gbPerMonth.toFixed(3)} GB\n`,
    `  ingestion  $${month.ingestion.toFixed(2)}  at $${price(prices.ingestionPerGb)} a GB, class ${logClass}\n`,
    `  storage    $${month.storage.toFixed(2)}  at $${price(prices.storagePerGbMonth)} a GB and month, `,
    `kept ${retentionDays} days, uncompressed: an upper bound\n`,
    `  total      $${month.total.toFixed(2)}\n`,
    `Prices: ${PRICE_SOURCE}${assumptions.isOverridden ? ', overridden in part' : ''}. `,
    `Without the free tier; a GB is 10^9 bytes.\n`,
  ].join('');
}

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

function duration(ms: number): string {
  const [name, unitMs] = UNITS.find(([, unit]) => ms >= unit) ?? ['milliseconds', 1];
  return `${Number((ms / unitMs).toFixed(1))} ${name}`;
}

const MAX_VALUE_CHARS = 48;

function cut(value: string): string {
  return value.length > MAX_VALUE_CHARS ? `${value.slice(0, MAX_VALUE_CHARS - 1)}…` : value;
}

function price(dollars: number): string {
  return dollars.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
