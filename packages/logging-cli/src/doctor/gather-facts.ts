import { readLines } from '../input/read-lines';
import type { Terminal } from '../terminal';
import { gatherAnswerFacts } from './answer-facts';
import { askAccount } from './ask-account';
import type { DoctorOptions } from './doctor-options';
import type { Facts } from './facts';
import { gatherLineFacts } from './line-facts';
import { rightsOfPolicy } from './policy-rights';
import { sampleLines } from './sample-lines';
import { settingsOf, targetOf, textOf, variablesIn } from './settings-facts';

/** Gathers what the checks look at. Rejects with CliError for a file that cannot be read. */
export async function gatherFacts(
  files: readonly string[],
  options: DoctorOptions,
  terminal: Terminal,
): Promise<Facts> {
  const { envFile, policy, appUrl, maxRetentionDays } = options;
  const env = { ...(await variablesIn(envFile)), ...terminal.env };
  const settings = settingsOf(env);
  const target = targetOf(settings, options);
  const ofPolicy = policy && rightsOfPolicy(await textOf(policy), policy, target);
  const { account, rights } = await askAccount(settings, target, options, env);
  return {
    settings,
    group: target.group,
    account,
    rights: ofPolicy ?? rights,
    lines: await linesOf(files, target.group, options, { ...terminal, env }, account),
    answer:
      appUrl === undefined
        ? 'Not asked: name an address of the running application with --app-url.'
        : await gatherAnswerFacts(appUrl),
    maxRetentionDays,
  };
}

/** Captured lines where files are named, else a sample of the group where it may be asked. */
async function linesOf(
  files: readonly string[],
  group: string,
  options: DoctorOptions,
  terminal: Terminal,
  account: Facts['account'],
): Promise<Facts['lines']> {
  if (files.length > 0) return await gatherLineFacts(readLines(files, terminal));
  if (options.sample > 0 && typeof account !== 'string') {
    return await sampleLines(group, options, terminal);
  }
  return 'Not looked at: name captured log files, or - for stdin.';
}
