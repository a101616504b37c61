import { Command, Option } from 'commander';
import { addSourceOptions, readSources, type SourceOptions } from '../cloud/read-sources';
import { costReport, type CostReport, type CostShare } from '../cost/cost-report';
import { CostTally, DIMENSIONS } from '../cost/cost-tally';
import { PRICE_SOURCE, PRICES, type LogClass } from '../cost/prices';
import { renderCost } from '../cost/render-cost';
import { startProgress, type Progress } from '../output/progress';
import type { CommandContext } from './command-context';
import { parseAmount, parseCount, parseDuration } from '../option-values';

interface CostOptions extends SourceOptions {
  readonly class: LogClass;
  readonly ingestionPrice?: number;
  readonly storagePrice?: number;
  readonly retentionDays: number;
  readonly period?: number;
  readonly top: number;
  readonly json?: boolean;
}

/** `cost`: what takes the bytes, and what a month of them costs. */
export function costCommand(context: CommandContext): Command {
  const command = new Command('cost')
    .summary('what takes the bytes, and what a month costs')
    .description(
      'Counts records and bytes by level, service, route and message, and projects the cost of a month\n' +
        `in CloudWatch Logs. Prices: ${PRICE_SOURCE}.`,
    );
  return addSourceOptions(command)
    .addOption(
      new Option('--class <class>', 'class of the log group')
        .choices(Object.keys(PRICES))
        .default('standard'),
    )
    .option('--ingestion-price <dollars>', 'for a GB that is ingested', parseAmount)
    .option('--storage-price <dollars>', 'for a GB that is kept for a month', parseAmount)
    .option('--retention-days <days>', 'how long events are kept', parseCount, 30)
    .option(
      '--period <time>',
      'how long the lines took; default: from the first timestamp to the last, or --since to --until',
      parseDuration,
    )
    .option('--top <count>', 'how many of each are told', parseCount, 10)
    .option('--json', 'the report as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  $ dashtam-logging cost app.log
  $ dashtam-logging cost --log-group /dashtam/production/app --since 1d --retention-days 30
  $ dashtam-logging cost app.log --period 24h --class infrequent-access --ingestion-price 0.285
  $ dashtam-logging cost app.log --json | jq '.talkers[0]'`,
    )
    .action((files: string[], options: CostOptions) => cost(files, options, context));
}

async function cost(
  files: readonly string[],
  options: CostOptions,
  { terminal, output }: CommandContext,
): Promise<void> {
  const progress = startProgress(terminal, 'Counting');
  const tally = await count(files, options, terminal, progress).finally(() => progress.end());
  const prices = PRICES[options.class];
  const { ingestionPrice, storagePrice, retentionDays, top } = options;
  const report = costReport(
    tally,
    {
      logClass: options.class,
      prices: {
        ingestionPerGb: ingestionPrice ?? prices.ingestionPerGb,
        storagePerGbMonth: storagePrice ?? prices.storagePerGbMonth,
      },
      isOverridden: ingestionPrice !== undefined || storagePrice !== undefined,
      periodMs: periodOf(files, options, tally),
      retentionDays,
    },
    top,
  );
  const json = options.json === true;
  await output.write(json ? `${JSON.stringify(asJson(report))}\n` : renderCost(report));
}

const TOLD_EVERY = 10_000;

async function count(
  files: readonly string[],
  options: CostOptions,
  terminal: CommandContext['terminal'],
  progress: Progress,
): Promise<CostTally> {
  const tally = new CostTally();
  for await (const line of readSources(files, options, terminal)) {
    tally.add(line);
    const { records } = tally.total;
    if (records % TOLD_EVERY === 0) progress.say(`Counted ${records.toLocaleString('en-US')}`);
  }
  return tally;
}

/** A log group was asked about a length of time, in part of which nothing may have been logged. */
function periodOf(files: readonly string[], options: CostOptions, tally: CostTally): number {
  const { period, since, until = Date.now(), logGroup = [] } = options;
  const isCloudOnly = logGroup.length > 0 && files.length === 0;
  return period ?? (isCloudOnly ? until - since : tally.spanMs);
}

function asJson({ total, by, talkers, messages, month, assumptions }: CostReport): object {
  const { prices, logClass, periodMs, retentionDays } = assumptions;
  const shares = DIMENSIONS.map(
    (dimension) => [dimension, by[dimension].map(shareAsJson)] as const,
  );
  return {
    records: total.records,
    bytes: total.bytes,
    by: Object.fromEntries(shares),
    messages,
    talkers: talkers.map(shareAsJson),
    month: month && {
      gb: month.gbPerMonth,
      ingestion_usd: month.ingestion,
      storage_usd: month.storage,
      total_usd: month.total,
    },
    assumptions: {
      class: logClass,
      ingestion_usd_per_gb: prices.ingestionPerGb,
      storage_usd_per_gb_month: prices.storagePerGbMonth,
      period_ms: periodMs,
      retention_days: retentionDays,
      source: PRICE_SOURCE,
    },
  };
}

function shareAsJson({ monthly, ...share }: CostShare): object {
  return { ...share, ...(monthly !== undefined && { monthly_usd: monthly }) };
}
