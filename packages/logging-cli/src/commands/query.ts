import { fillQuery, SAVED_QUERIES, type SavedQuery } from '@dashtam/logging-cloudwatch';
import { Argument, Command } from 'commander';
import { usageError } from '../cli-error';
import { addCloudOptions, groupOfSettings, type CloudOptions } from '../cloud/cloud-options';
import { runQuery, type InsightsResult } from '../cloud/run-query';
import { counted, grouped } from '../output/counted';
import { startProgress } from '../output/progress';
import { renderTable } from '../output/render-table';
import type { CommandContext } from './command-context';

interface QueryOptions extends CloudOptions {
  readonly logGroup?: string;
  readonly json?: boolean;
}

/** `query`: one of the documented Logs Insights queries. */
export function queryCommand(context: CommandContext): Command {
  const command = new Command('query')
    .summary('a documented Logs Insights query')
    .description(
      `Runs a Logs Insights query. The queries:\n${SAVED_QUERIES.map(describe).join('\n')}`,
    )
    .addArgument(
      new Argument('<name>', 'which query').choices(SAVED_QUERIES.map(({ name }) => name)),
    )
    .argument('[values...]', 'what the query needs to know, in its order')
    .option('-g, --log-group <name>', 'log group; default: as the settings of the application say');
  return addCloudOptions(command)
    .option('--json', 'query, rows and statistics as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  $ dashtam-logging query errors-by-type --log-group /dashtam/production/app --since 1d
  $ dashtam-logging query errors-of-user 123e4567-e89b-12d3-a456-426614174000 --since 7d
  $ ENVIRONMENT=production dashtam-logging query request-duration --json | jq '.rows[0].p95'`,
    )
    .action((name: string, values: string[], options: QueryOptions) =>
      query(savedQuery(name), values, options, context),
    );
}

function describe({ name, parameters, description }: SavedQuery): string {
  const usage = [name, ...parameters.map((parameter) => `<${parameter.name}>`)].join(' ');
  return `  ${usage.padEnd(26)} ${description}`;
}

function savedQuery(name: string): SavedQuery {
  const saved = SAVED_QUERIES.find((known) => known.name === name);
  if (saved === undefined) throw usageError(`There is no query '${name}'`);
  return saved;
}

async function query(
  saved: SavedQuery,
  values: readonly string[],
  { logGroup, json = false, ...options }: QueryOptions,
  { terminal, output }: CommandContext,
): Promise<void> {
  const queryString = filled(saved, values);
  const group = logGroup ?? groupOfSettings(terminal.env);
  const progress = startProgress(terminal, `${saved.name} on ${group}`);
  const result = await runQuery({ ...options, group, queryString }, terminal, (soFar) =>
    progress.say(`${saved.name} on ${group}: ${renderStatistics(soFar)}`),
  ).finally(() => progress.end());
  await output.write(
    json
      ? `${JSON.stringify({ query: saved.name, log_group: group, query_string: queryString, ...asJson(result) })}\n`
      : `${renderRows(result)}\n${renderStatistics(result)} in ${group}\n`,
  );
}

function filled(saved: SavedQuery, values: readonly string[]): string {
  const { name, parameters } = saved;
  if (values.length !== parameters.length) {
    const needed = parameters.map((parameter) => `<${parameter.name}>`).join(' ') || 'none';
    throw usageError(`The query ${name} takes ${needed}, seen: ${values.join(' ') || 'none'}`);
  }
  try {
    const named = parameters.map((parameter, at) => [parameter.name, values[at]] as const);
    return fillQuery(saved, Object.fromEntries(named));
  } catch (error) {
    throw usageError((error as Error).message);
  }
}

function asJson({ rows, recordsScanned, recordsMatched, bytesScanned }: InsightsResult): object {
  return {
    rows,
    statistics: {
      records_matched: recordsMatched,
      records_scanned: recordsScanned,
      bytes_scanned: bytesScanned,
    },
  };
}

/** Stands for a field that the rows of a group lack. */
const ABSENT = '-';

function renderRows({ rows }: InsightsResult): string {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (titles.length === 0) return 'No rows.\n';
  return renderTable(
    titles.map((title) => ({ title })),
    rows.map((row) => titles.map((title) => row[title] ?? ABSENT)),
  );
}

function renderStatistics(result: Omit<InsightsResult, 'rows'>): string {
  const { recordsMatched, recordsScanned, bytesScanned } = result;
  const matched = `${grouped(recordsMatched)} of ${counted(recordsScanned, 'record')} matched`;
  return `${matched}, ${counted(bytesScanned, 'byte')} scanned`;
}
