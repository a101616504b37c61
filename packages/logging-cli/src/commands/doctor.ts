import { Command } from 'commander';
import { addEndpointOptions } from '../cloud/cloud-options';
import { countFindings, examine, type Finding } from '../doctor/examine';
import type { DoctorOptions } from '../doctor/doctor-options';
import { gatherFacts } from '../doctor/gather-facts';
import { renderFindings } from '../doctor/render-findings';
import { startProgress } from '../output/progress';
import { textColumns } from '../terminal';
import type { CommandContext } from './command-context';
import { parseCount } from '../option-values';

interface DoctorCommandOptions extends DoctorOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `doctor`: the security checklist and the troubleshooting list, item by item. */
export function doctorCommand(context: CommandContext): Command {
  const command = new Command('doctor')
    .summary('the security checklist and the troubleshooting list')
    .description(
      'Looks at the settings, the log group in the account and captured lines, and says of each item\n' +
        'what it saw, why it matters and what to do. Nothing is changed. Exit code 1 when a check fails.',
    )
    .argument(
      '[files...]',
      'captured log files to look over, - for stdin; default: a sample of the group',
    )
    .option('-g, --log-group <name>', 'log group; default: as the settings say')
    .option('--env-file <file>', 'variables of the application; those of the environment win')
    .option(
      '--policy <file>',
      "the application's IAM policy document, in place of asking the account",
    )
    .option(
      '--app-url <url>',
      'an address of the running application, best one that answers an error',
    )
    .option('--max-retention-days <days>', 'the longest retention that is allowed', parseCount, 30)
    .option('--sample <count>', 'how many events of the last hour to look over', parseCount, 1_000)
    .option('--no-account', 'do not ask AWS')
    .option('--no-probe', 'do not ask what the credentials may do');
  return addEndpointOptions(command)
    .option('--strict', 'exit code 1 also for what should be looked at or could not be')
    .option('--json', 'the findings as one JSON object')
    .addHelpText(
      'after',
      `
What the credentials may do is asked by calls that change nothing: an event too old to be stored, a
group and a stream that exist already, the deletion of a stream that does not.

Examples:
  $ ENVIRONMENT=production dashtam-logging doctor
  $ dashtam-logging doctor --env-file env/.env.prod --policy role.json app.log
  $ node server.js | dashtam-logging doctor - --no-account
  $ dashtam-logging doctor --app-url http://localhost:3000/missing
  $ dashtam-logging doctor --json | jq '.findings[] | select(.status == "fail")'`,
    )
    .action((files: string[], options: DoctorCommandOptions) => doctor(files, options, context));
}

async function doctor(
  files: readonly string[],
  options: DoctorCommandOptions,
  { terminal, output, color, found }: CommandContext,
): Promise<void> {
  const progress = startProgress(terminal, 'Looking at settings, account and lines');
  const facts = await gatherFacts(files, options, terminal).finally(() => progress.end());
  const findings = examine(facts);
  const { fail, warn, unknown } = countFindings(findings);
  const { strict = false, json = false } = options;
  if (fail > 0 || (strict && warn + unknown > 0)) found();
  await output.write(
    json
      ? `${JSON.stringify(asJson(findings))}\n`
      : renderFindings(findings, { color, columns: textColumns(terminal.stdout) }),
  );
}

function asJson(findings: readonly Finding[]): object {
  return {
    counts: countFindings(findings),
    findings: findings.map(({ id, title, source, status, saw, why, remedy }) => ({
      id,
      title,
      source,
      status,
      saw,
      why,
      do: remedy,
    })),
  };
}
