import { cloudWatchPackage } from './cloudwatch-package';
import type { SettingRule } from './env-reader';

/** `AWS_REGION`, by its shape, so that new and isolated regions work: us-east-1, us-gov-west-1. */
export const regionRule: SettingRule<string> = {
  allowed: 'the name of an AWS Region, for example us-east-1',
  parse: (text) => (/^[a-z]{2,5}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(text) ? text : undefined),
};

/**
 * `INSTANCE_ID`: the first part of a daily stream's name. That name holds 512 characters, 11 of
 * them the date's (`/2025-11-13`), and neither `:` nor `*`, which become `-`.
 */
export const instanceIdRule: SettingRule<string> = {
  allowed: '1 to 501 characters without control characters',
  parse: (text) => (/^\P{Cc}{1,501}$/u.test(text) ? streamSafe(text) : undefined),
};

/**
 * `LOG_GROUP`. Source:
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const logGroupRule: SettingRule<string> = {
  allowed: '1 to 512 of the characters A-Z a-z 0-9 _ - / . #, not starting with aws/',
  parse: (text) =>
    /^[A-Za-z0-9_\-/.#]{1,512}$/.test(text) && !text.startsWith('aws/') ? text : undefined,
};

/**
 * `LOG_STREAM`. Source:
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html
 */
export const logStreamRule: SettingRule<string> = {
  allowed: '1 to 512 characters without : and * and control characters',
  parse: (text) => (/^[^:*\p{Cc}]{1,512}$/u.test(text) ? text : undefined),
};

/** `LOG_SPOOL_DIR`. */
export const spoolDirRule: SettingRule<string> = {
  get allowed() {
    return cloudWatchPackage().SPOOL_DIR_RULE;
  },
  parse: (text) => (cloudWatchPackage().isSpoolDir(text) ? text : undefined),
};

/** `text` with the characters replaced that no stream name may have. */
export function streamSafe(text: string): string {
  return text.replace(/[:*]/g, '-');
}
