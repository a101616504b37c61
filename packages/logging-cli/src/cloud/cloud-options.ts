import { parseSettings } from '@dashtam/logging-container';
import { Option, type Command } from 'commander';
import { usageError } from '../cli-error';
import { parseInstant } from '../option-values';
import type { Terminal } from '../terminal';

/** Which CloudWatch Logs is asked, and about which time. */
export interface CloudOptions {
  /** Default `AWS_REGION`, else us-east-1. */
  readonly region?: string;
  /** Default `AWS_ENDPOINT_URL_CLOUDWATCH_LOGS`, else the Region's own. */
  readonly endpoint?: string;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Epoch milliseconds. Default: now. */
  readonly until?: number;
}

/** Adds the options of `CloudOptions` to a command. */
export function addCloudOptions(command: Command, since = '1h'): Command {
  return addEndpointOptions(command)
    .addOption(
      new Option('--since <time>', 'a length of time ago (15m, 2h, 7d) or an ISO 8601 instant')
        .argParser(parseInstant)
        .default(parseInstant(since), since),
    )
    .option('--until <time>', 'the same; default now', parseInstant);
}

/** Adds what says where CloudWatch Logs is. */
export function addEndpointOptions(command: Command): Command {
  return command
    .option('--region <region>', 'AWS Region; default AWS_REGION, else us-east-1')
    .option(
      '--endpoint <url>',
      'URL of CloudWatch Logs or of the emulator; default AWS_ENDPOINT_URL_CLOUDWATCH_LOGS',
    );
}

/** The group that the application's settings name. Throws CliError where they are wrong. */
export function groupOfSettings(env: Terminal['env']): string {
  try {
    return parseSettings(env).logGroup;
  } catch (error) {
    throw usageError(`Without --log-group the settings name it, but: ${String(error)}`);
  }
}
