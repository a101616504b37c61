import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { parseSettings, type LoggingSettings } from '@dashtam/logging-container';
import { unreadable } from '../cli-error';
import { connect, type CloudConnection } from '../cloud/create-client';
import { readEvents } from '../cloud/read-events';
import { readLines, type SourceLine } from '../input/read-lines';
import type { Terminal } from '../terminal';
import { gatherAccountFacts, type AccountFacts } from './account-facts';
import { gatherAnswerFacts } from './answer-facts';
import type { Facts } from './facts';
import { gatherLineFacts, type LineFacts } from './line-facts';
import { rightsOfPolicy, type LogTarget } from './policy-rights';
import { probeRights } from './probe-rights';
import type { Rights } from './rights';

/** What the doctor is to look at. */
export interface DoctorOptions {
  readonly envFile?: string;
  readonly policy?: string;
  readonly appUrl?: string;
  readonly logGroup?: string;
  readonly region?: string;
  readonly endpoint?: string;
  /** Default true. */
  readonly account: boolean;
  /** Default true. */
  readonly probe: boolean;
  /** How many of the group's newest hour's events are looked over where no file is named. */
  readonly sample: number;
  readonly maxRetentionDays: number;
}

const HOUR_MS = 3_600_000;

/** Gathers what the checks look at. Rejects with CliError for a file that cannot be read. */
export async function gatherFacts(
  files: readonly string[],
  options: DoctorOptions,
  terminal: Terminal,
): Promise<Facts> {
  const env = { ...(await variablesIn(options.envFile)), ...terminal.env };
  const settings = settingsOf(env);
  const group = options.logGroup ?? (typeof settings === 'string' ? '' : settings.logGroup);
  const target = targetOf(settings, group, options);
  const policy = options.policy === undefined ? undefined : await textOf(options.policy);
  const ofPolicy = policy && rightsOfPolicy(policy, options.policy ?? '', target);
  const inAccount = await askAccount(settings, target, options, { ...terminal, env });
  const sampled = files.length === 0 && options.sample > 0 && typeof inAccount.account !== 'string';
  return {
    settings,
    group,
    account: inAccount.account,
    rights: ofPolicy ?? inAccount.rights,
    lines: sampled
      ? await sampleLines(group, options, { ...terminal, env })
      : await linesOf(files, terminal),
    answer:
      options.appUrl === undefined
        ? 'Not asked: name an address of the running application with --app-url.'
        : await gatherAnswerFacts(options.appUrl),
    maxRetentionDays: options.maxRetentionDays,
  };
}

async function variablesIn(file: string | undefined): Promise<NodeJS.Dict<string>> {
  return file === undefined ? {} : parseEnv(await textOf(file));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(`Cannot read ${file}`, error);
  }
}

function settingsOf(env: Terminal['env']): LoggingSettings | string {
  try {
    return parseSettings(env);
  } catch (error) {
    return (error as Error).message;
  }
}

function targetOf(
  settings: LoggingSettings | string,
  group: string,
  { region }: DoctorOptions,
): LogTarget {
  if (typeof settings === 'string') return { region: region ?? 'us-east-1', group, stream: 'x' };
  const today = new Date().toISOString().slice(0, 10);
  return {
    region: region ?? settings.awsRegion,
    group,
    stream: settings.logStream ?? `${settings.instanceId}/${today}`,
  };
}

async function askAccount(
  settings: LoggingSettings | string,
  target: LogTarget,
  options: DoctorOptions,
  { env }: Pick<Terminal, 'env'>,
): Promise<{ readonly account: AccountFacts | string; readonly rights: Rights | string }> {
  const without = reasonNotToAsk(settings, options);
  if (without !== undefined) return { account: without, rights: without };
  const connection = await connect({ ...options, region: target.region }, env);
  try {
    const account = await gatherAccountFacts(connection, target.group);
    return { account, rights: await askRights(connection, account, target, options) };
  } finally {
    connection.client.destroy();
  }
}

function reasonNotToAsk(
  settings: LoggingSettings | string,
  { account, logGroup }: DoctorOptions,
): string | undefined {
  if (!account) return 'Not asked: --no-account.';
  if (logGroup !== undefined) return undefined;
  if (typeof settings === 'string') return 'Not asked: the settings are not valid.';
  return settings.logSink === 'cloudwatch'
    ? undefined
    : `Not asked: the settings send lines to ${settings.logSink}; name a group with --log-group.`;
}

async function askRights(
  connection: CloudConnection,
  { unreachable, group, newest }: AccountFacts,
  target: LogTarget,
  { probe, policy }: DoctorOptions,
): Promise<Rights | string> {
  if (unreachable !== undefined) return unreachable;
  if (!probe || policy !== undefined)
    return 'Not asked: --no-probe; hand in the policy of the role with --policy.';
  return await probeRights(connection, target, {
    groupExists: typeof group === 'object',
    stream: typeof newest === 'object' ? newest.name : undefined,
  });
}

async function linesOf(files: readonly string[], terminal: Terminal): Promise<LineFacts | string> {
  if (files.length === 0) return 'Not looked at: name captured log files, or - for stdin.';
  return await gatherLineFacts(readLines(files, terminal));
}

async function sampleLines(
  group: string,
  { sample, region, endpoint }: DoctorOptions,
  terminal: Terminal,
): Promise<LineFacts | string> {
  const where = { ...(region && { region }), ...(endpoint && { endpoint }) };
  const events = readEvents({ ...where, groups: [group], since: Date.now() - HOUR_MS }, terminal);
  try {
    return await gatherLineFacts(firstOf(events, sample));
  } catch (error) {
    return `Not looked at: ${(error as Error).message}; captured files can be named.`;
  }
}

async function* firstOf(
  lines: AsyncIterable<SourceLine>,
  count: number,
): AsyncGenerator<SourceLine> {
  let left = count;
  for await (const line of lines) {
    yield line;
    left -= 1;
    if (left === 0) return;
  }
}
