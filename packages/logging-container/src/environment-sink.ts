import { MultiAdapter } from '@dashtam/logging-application';
import type { Durability } from '@dashtam/logging-cloudwatch';
import { ConsoleAdapter } from '@dashtam/logging-console';
import { SEVERITY, type LogSink, type OnFailure } from '@dashtam/logging-domain';
import { cloudWatchPackage } from './cloudwatch-package';
import { wantsColor } from './color';
import type { Env } from './env-reader';
import type { LoggingSettings } from './settings';

/** What `createEnvironmentSink` needs besides the settings. */
export interface EnvironmentSinkOptions {
  /** Asked for NO_COLOR and FORCE_COLOR. */
  readonly env: Env;
  /** Where lines go while CloudWatch refuses them. */
  readonly fallback: LogSink;
  /** Told of every loss. */
  readonly onFailure: OnFailure;
  /** Told when the console takes nothing; CloudWatch says such things on `fallback`. */
  readonly onStalled: (reason: string) => void;
  /** What of the undelivered lines survives the process. Default: as the settings say. */
  readonly durability?: Durability | undefined;
}

/** The sink that the settings ask for. Only `cloudwatch` ever loads the AWS SDK. */
export function createEnvironmentSink(
  settings: LoggingSettings,
  options: EnvironmentSinkOptions,
): LogSink {
  const { env } = options;
  const onFailure = consoleListener(options);
  switch (settings.logSink) {
    case 'console':
      return settings.environment === 'development'
        ? new ConsoleAdapter({
            format: 'pretty',
            color: wantsColor(env),
            buffer: 'none',
            onFailure,
          })
        : new ConsoleAdapter({ format: 'json', buffer: 'none', onFailure });
    case 'stdout':
      return new ConsoleAdapter({ format: 'json', buffer: 'turn', onFailure });
    case 'cloudwatch':
      return createCloudWatchSink(settings, options);
    default:
      return settings.logSink satisfies never;
  }
}

/** The same lines go to stdout too, from a level on, where the settings ask for it. */
function createCloudWatchSink(settings: LoggingSettings, options: EnvironmentSinkOptions): LogSink {
  const cloudWatch = createCloudWatchAdapter(settings, options);
  const { logLevel, stdoutLevel } = settings;
  if (stdoutLevel === 'off') return cloudWatch;
  const onFailure = consoleListener(options);
  const stdout = new ConsoleAdapter({ format: 'json', buffer: 'turn', onFailure });
  // The gate lets through what stdout wants. Otherwise it stands where CloudWatch wants it.
  const isDetailed = SEVERITY[stdoutLevel] < SEVERITY[logLevel];
  return new MultiAdapter([
    { sink: cloudWatch, ...(isDetailed && { level: logLevel }) },
    { sink: stdout, level: stdoutLevel },
  ]);
}

/** A console has nobody else to tell that it takes nothing. */
function consoleListener({ onFailure, onStalled }: EnvironmentSinkOptions): OnFailure {
  return (failure) => {
    if (failure.kind === 'degraded') onStalled(failure.reason);
    return onFailure(failure);
  };
}

function createCloudWatchAdapter(
  settings: LoggingSettings,
  { fallback, onFailure, durability = settings.durability }: EnvironmentSinkOptions,
): LogSink {
  const { logGroup, logStream, instanceId, awsRegion: region, spoolDir } = settings;
  const { CloudWatchAdapter } = cloudWatchPackage();
  return new CloudWatchAdapter({
    logGroup,
    ...(logStream === undefined ? { instanceId } : { logStream }),
    region,
    ...(spoolDir === undefined ? {} : { spoolDir }),
    durability,
    ...metricDimensionsOf(settings),
    fallback,
    onFailure,
  });
}

function metricDimensionsOf({ metrics, serviceName, environment }: LoggingSettings): {
  readonly metricDimensions?: Readonly<Record<string, string>>;
} {
  if (metrics === 'off') return {};
  const isDimension = serviceName !== undefined && /^[\x20-\x7e]{1,1024}$/.test(serviceName);
  return { metricDimensions: isDimension ? { service: serviceName, environment } : {} };
}
