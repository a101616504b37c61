import { readFile } from 'node:fs/promises';
import {
  PROVISIONING_FILES,
  provisioningFile,
  type ProvisioningFileName,
} from '@dashtam/logging-cloudwatch';
import { Argument, Command } from 'commander';
import type { CommandContext } from './command-context';

/** `provision`: the CloudFormation template, or the policy of a role. */
export function provisionCommand({ output }: CommandContext): Command {
  return new Command('provision')
    .summary('the CloudFormation template, or the policy of a role')
    .description(
      'Prints what an environment needs beside the processes that log, as JSON. Nothing is changed.\n' +
        '  cloudformation  log group with retention, KMS key and field indexes; policies; the saved\n' +
        '                  queries; the alarms with their SNS topic; a dashboard\n' +
        '  put-only        policy for a fixed stream that was made beforehand (LOG_STREAM)\n' +
        '  daily-streams   policy for streams that the application makes each day\n' +
        '  managed         policy for an application that makes its group too',
    )
    .addArgument(
      new Argument('[what]', 'which file')
        .choices(Object.keys(PROVISIONING_FILES))
        .default('cloudformation'),
    )
    .option('--json', 'the same on one line')
    .addHelpText(
      'after',
      `
Examples:
  $ dashtam-logging provision > logging.json
  $ aws cloudformation deploy --stack-name dashtam-production-logs --template-file logging.json \\
      --capabilities CAPABILITY_IAM --parameter-overrides Environment=production RetentionInDays=30
  $ dashtam-logging provision daily-streams | jq .Statement
  $ dashtam-logging provision --json | jq '.Resources[] | select(.Type == "AWS::CloudWatch::Alarm")'`,
    )
    .action(async (what: ProvisioningFileName, { json }: { readonly json?: boolean }) => {
      const text = await readFile(provisioningFile(what), 'utf8');
      await output.write(json === true ? `${JSON.stringify(JSON.parse(text))}\n` : text);
    });
}
