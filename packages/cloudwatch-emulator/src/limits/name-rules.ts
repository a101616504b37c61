import type { StringRule } from './member-rules';

/**
 * A log group's name: 1 to 512 letters, digits and `_ - / . #`.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const LOG_GROUP_NAME: StringRule = {
  minLength: 1,
  maxLength: 512,
  pattern: /^[.\-_/#A-Za-z0-9]+$/,
};

/**
 * A log stream's name: 1 to 512 characters, neither `:` nor `*`.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html
 */
export const LOG_STREAM_NAME: StringRule = { minLength: 1, maxLength: 512, pattern: /^[^:*]*$/ };

/** A log group's name or its ARN, as the `logGroupIdentifier` members take it. */
export const LOG_GROUP_IDENTIFIER: StringRule = {
  minLength: 1,
  maxLength: 2048,
  pattern: /^[\w#+=/:,.@-]*$/,
};

/** The ARN of a KMS key. */
export const KMS_KEY_ID: StringRule = { minLength: 1, maxLength: 256 };

/** A continuation token: anything that is not empty. */
export const NEXT_TOKEN: StringRule = { minLength: 1 };
