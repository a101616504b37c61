import { counted, grouped } from '../output/counted';
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
    `${counted(total.records, 'record')}, ${counted(total.bytes, 'byte')} as CloudWatch counts them`,
    ` (UTF-8, and 26 for each record)\n\n`,
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
      ...(monthly === undefined ? [] : [dollars(monthly).slice(1)]),
    ]),
  );
}

function renderMonth({ month, assumptions }: CostReport): string {
  if (month === undefined) {
    return 'No month is projected: the records tell no length of time; --period says how long they took.\n';
  }
  const { prices, logClass, periodMs, retentionDays } = assumptions;
  const width = dollars(month.total).length;
  const row = (name: string, amount: number, note: string): string =>
    `  ${name.padEnd(9)}  ${dollars(amount).padStart(width)}  ${note}`.trimEnd();
  const { ingestionPerGb, storagePerGbMonth } = prices;
  const kept = `kept for ${counted(retentionDays, 'day')}`;
  return [
    `A month (${MONTH_DAYS} days) like ${nameOf(periodMs)}: ${month.gbPerMonth.toFixed(3)} GB`,
    row('ingestion', month.ingestion, `at ${price(ingestionPerGb)} a GB, class ${logClass}`),
    row('storage', month.storage, `at ${price(storagePerGbMonth)} a GB and month, ${kept}`),
    row('total', month.total, ''),
    `Storage is charged by compressed bytes, which are fewer; the free tier is not taken off.`,
    `Prices: ${PRICE_SOURCE}${assumptions.isOverridden ? ', overridden in part' : ''}.`,
    '',
  ].join('\n');
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
] as const;

/** The length of time that was looked at: `this hour`, `these 1.5 days`. */
function nameOf(ms: number): string {
  const [unit, unitMs] = UNITS.find(([, least]) => ms >= least) ?? UNITS[4];
  const count = Number((ms / unitMs).toFixed(1));
  return count === 1 ? `this ${unit}` : `these ${counted(count, unit)}`;
}

const MAX_VALUE_CHARS = 48;

function cut(value: string): string {
  return value.length > MAX_VALUE_CHARS ? `${value.slice(0, MAX_VALUE_CHARS - 1)}…` : value;
}

function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

function price(amount: number): string {
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 })}`;
}
