import { METRIC_LIMITS } from '@dashtam/logging-domain';
import type { CloudWatchOptions, Durability } from './cloudwatch-options';
import {
  GROUP_NAME_RULE,
  INSTANCE_ID_RULE,
  isGroupName,
  isInstanceId,
  isStreamName,
  STREAM_NAME_RULE,
} from '../service/log-stream';
import { RETENTION_DAYS } from '../service/service-limits';
import { isSpoolDir, SPOOL_DIR_RULE } from './spool-dir-rule';

/** What one option may be. */
interface OptionRule {
  /** What is allowed, in words. */
  readonly allowed: string;
  accepts(value: unknown): boolean;
}

/** One rule for each option; a name that is not here is no option. */
export const OPTION_RULES: Readonly<Record<keyof CloudWatchOptions, OptionRule>> = {
  logGroup: { allowed: GROUP_NAME_RULE, accepts: isGroupName },
  instanceId: { allowed: INSTANCE_ID_RULE, accepts: isInstanceId },
  logStream: { allowed: STREAM_NAME_RULE, accepts: isStreamName },
  region: { allowed: 'the name of an AWS Region, such as us-east-1', accepts: isRegion },
  endpoint: { allowed: 'an http or https URL', accepts: isHttpUrl },
  credentials: {
    allowed: '{ accessKeyId, secretAccessKey, sessionToken? } or a function that provides it',
    accepts: isCredentials,
  },
  batchSize: wholeNumber(1, 10_000),
  batchIntervalMs: wholeNumber(1, 300_000),
  retentionDays: {
    allowed: `one of ${RETENTION_DAYS.join(' ')}`,
    accepts: (value) => RETENTION_DAYS.some((days) => days === value),
  },
  durability: {
    allowed: 'turn, record or memory',
    accepts: (value) => DURABILITIES.some((name) => name === value),
  },
  spoolDir: { allowed: SPOOL_DIR_RULE, accepts: isSpoolDir },
  maxQueuedBytes: wholeNumber(64 * 1024, 1024 ** 3),
  connectTimeoutMs: wholeNumber(1, 15_000),
  requestTimeoutMs: wholeNumber(1, 15_000),
  metricDimensions: {
    allowed: 'up to 30 dimensions: names and values of ASCII characters',
    accepts: isDimensions,
  },
  fallback: { allowed: 'a LogSink', accepts: (value) => hasFunction(value, 'write') },
  onFailure: { allowed: 'a function', accepts: (value) => typeof value === 'function' },
};

const DURABILITIES: readonly Durability[] = ['turn', 'record', 'memory'];

function wholeNumber(least: number, most: number): OptionRule {
  return {
    allowed: `a whole number from ${least} to ${most}`,
    accepts: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  };
}

/** By its shape, so that new and isolated Regions work: us-gov-west-1, us-isob-east-1. */
function isRegion(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,5}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(value);
}

function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}

function isCredentials(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  const { accessKeyId, secretAccessKey } = value as Partial<Record<string, unknown>>;
  return isText(accessKeyId) && isText(secretAccessKey);
}

const PRINTABLE = /^[\x20-\x7e]*[\x21-\x7e][\x20-\x7e]*$/;

function isDimensions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const { dimensions, dimensionNameChars, dimensionValueChars } = METRIC_LIMITS;
  return (
    entries.length <= dimensions &&
    entries.every(([name, text]) => {
      if (typeof text !== 'string' || !PRINTABLE.test(text) || !PRINTABLE.test(name)) return false;
      return name.length <= dimensionNameChars && text.length <= dimensionValueChars;
    })
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function hasFunction(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return typeof (value as Partial<Record<string, unknown>>)[name] === 'function';
}
