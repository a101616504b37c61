import type { LoggingSettings } from '@dashtam/logging-container';
import { connect, type CloudConnection } from '../cloud/create-client';
import type { Terminal } from '../terminal';
import { gatherAccountFacts, type AccountFacts } from './account-facts';
import type { DoctorOptions } from './doctor-options';
import type { LogTarget } from './policy-rights';
import { probeRights } from './probe-rights';
import type { Rights } from './rights';

/** What the account says, or why it was not asked. */
export interface AccountAnswer {
  readonly account: AccountFacts | string;
  /** What the credentials may do. */
  readonly rights: Rights | string;
}

/** Asks the account about the log group, and what the credentials may do there. */
export async function askAccount(
  settings: LoggingSettings | string,
  target: LogTarget,
  options: DoctorOptions,
  env: Terminal['env'],
): Promise<AccountAnswer> {
  const reason = reasonNotToAsk(settings, options);
  if (reason !== undefined) return { account: reason, rights: reason };
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
  if (!probe || policy !== undefined) {
    return 'Not asked: --no-probe; hand in the policy of the role with --policy.';
  }
  return await probeRights(connection, target, {
    groupExists: typeof group === 'object',
    stream: typeof newest === 'object' ? newest.name : undefined,
  });
}
