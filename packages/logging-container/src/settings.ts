import { hostname } from 'node:os';
import type { Durability } from '@dashtam/logging-cloudwatch';
import type { LogThreshold, SamplingRates } from '@dashtam/logging-domain';
import {
  instanceIdRule,
  logGroupRule,
  logStreamRule,
  regionRule,
  spoolDirRule,
  streamSafe,
} from './aws-rules';
import { durabilityRule } from './durability-rule';
import { EnvReader, type Env, type SettingRule } from './env-reader';
import { environmentFromNodeEnv, environmentRule, type Environment } from './environment';
import { levelRule } from './level-rule';
import { LoggingConfigError } from './logging-config-error';
import { metricsRule, type MetricsMode } from './metrics-rule';
import { samplingRule } from './sampling-rule';
import { defaultSink, sinkRule, type SinkName } from './sink-name';
import { switchRule } from './switch-rule';

/** What the environment variables say about logging. Frozen. */
export interface LoggingSettings {
  /** `ENVIRONMENT`, else from `NODE_ENV`, else development. */
  readonly environment: Environment;
  /** `LOG_LEVEL`: the least severe level that is written. Default info. */
  readonly logLevel: LogThreshold;
  /** `LOG_SINK`. Default cloudwatch in staging and production, console elsewhere. */
  readonly logSink: SinkName;
  /** `LOG_METRICS`. Default routes where lines reach CloudWatch, off on the console. */
  readonly metrics: MetricsMode;
  /**
   * `LOG_STDOUT_LEVEL`: the least severe level that goes to stdout too, beside CloudWatch. Default
   * off.
   */
  readonly stdoutLevel: LogThreshold;
  /** `LOG_SAMPLING`: the share of the traces that is written, by level. Default: all of them. */
  readonly sampling: SamplingRates;
  /** `LOG_REQUEST_BUFFER`: whether the detail of a request waits for its end. Default false. */
  readonly requestBuffer: boolean;
  /** `AWS_REGION`. Default us-east-1. */
  readonly awsRegion: string;
  /** `INSTANCE_ID`, `:` and `*` replaced by `-`. Default the host's name. */
  readonly instanceId: string;
  /** `SERVICE_NAME`, else `OTEL_SERVICE_NAME`; becomes the field `service`. */
  readonly serviceName: string | undefined;
  /** `LOG_GROUP`. Default `/dashtam/{environment}/app`. */
  readonly logGroup: string;
  /** `LOG_STREAM`: a fixed stream. Default none, which means `{instanceId}/{UTC date}`. */
  readonly logStream: string | undefined;
  /** `LOG_SPOOL_DIR`: where undelivered lines wait. Default none: the user's temporary folder. */
  readonly spoolDir: string | undefined;
  /** `LOG_DURABILITY`: what of them survives the death of the process. Default turn. */
  readonly durability: Durability;
  /**
   * `LOG_PSEUDONYM_KEY`, 16 characters or more. Default none: such values are redacted. Not
   * enumerable, so that printing, copying or logging the settings does not show it.
   */
  readonly pseudonymKey: string | undefined;
}

/** A shorter key could be found by trying. */
const MIN_KEY_CHARACTERS = 16;

const keyRule: SettingRule<string> = {
  allowed: `a secret of ${MIN_KEY_CHARACTERS} characters or more`,
  secret: true,
  parse: (text) => (text.length >= MIN_KEY_CHARACTERS ? text : undefined),
};

/**
 * Reads the settings. Surrounding spaces are ignored and an empty variable counts as unset.
 *
 * @param env the variables, normally `process.env`
 * @param host default of `INSTANCE_ID`; the host's name
 * @throws LoggingConfigError that lists every bad setting
 */
export function parseSettings(env: Env, host: string = hostname()): LoggingSettings {
  const reader = new EnvReader(env);
  const environment = reader.read(
    'ENVIRONMENT',
    environmentRule,
    environmentFromNodeEnv(reader.text('NODE_ENV')),
  );
  const logLevel = reader.read('LOG_LEVEL', levelRule, 'info');
  const logSink = reader.read('LOG_SINK', sinkRule, defaultSink(environment));
  const settings: LoggingSettings = {
    environment,
    logLevel,
    logSink,
    metrics: reader.read('LOG_METRICS', metricsRule, logSink === 'console' ? 'off' : 'routes'),
    stdoutLevel: reader.read('LOG_STDOUT_LEVEL', levelRule, 'off'),
    sampling: reader.read('LOG_SAMPLING', samplingRule, {}),
    requestBuffer: reader.read('LOG_REQUEST_BUFFER', switchRule, false),
    awsRegion: reader.read('AWS_REGION', regionRule, 'us-east-1'),
    instanceId: reader.read('INSTANCE_ID', instanceIdRule, streamSafe(host)),
    serviceName: reader.text('SERVICE_NAME') ?? reader.text('OTEL_SERVICE_NAME'),
    logGroup: reader.read('LOG_GROUP', logGroupRule, `/dashtam/${environment}/app`),
    logStream: reader.read('LOG_STREAM', logStreamRule, undefined),
    spoolDir: reader.read('LOG_SPOOL_DIR', spoolDirRule, undefined),
    durability: reader.read('LOG_DURABILITY', durabilityRule, 'turn'),
    pseudonymKey: reader.read('LOG_PSEUDONYM_KEY', keyRule, undefined),
  };
  if (reader.problems.length > 0) throw new LoggingConfigError(reader.problems);
  Object.defineProperty(settings, 'pseudonymKey', { enumerable: false });
  return Object.freeze(settings);
}
