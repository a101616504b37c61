import { fail, pass, unknown, warn, type Check, type Verdict } from './check';
import type { Facts } from './facts';

/** The checks that look at the settings and at the running application. */
export const SETTINGS_CHECKS: readonly Check[] = [
  {
    id: 'settings',
    title: 'The settings are valid',
    source: 'troubleshooting 12.1',
    why: 'With settings that are not valid the application does not start.',
    remedy: 'Set each of these variables to what is allowed.',
    judge: ({ settings }) =>
      typeof settings === 'string'
        ? fail(settings)
        : pass(
            `ENVIRONMENT=${settings.environment} LOG_LEVEL=${settings.logLevel.toUpperCase()} LOG_SINK=${settings.logSink} LOG_GROUP=${settings.logGroup}`,
          ),
  },
  {
    id: 'visible-lines',
    title: 'The settings let lines appear where they are looked for',
    source: 'troubleshooting 12.1',
    why: 'A level too high, or another sink than one expects, looks like logging that is broken.',
    remedy: 'LOG_LEVEL=DEBUG while developing, INFO elsewhere; leave LOG_SINK to the environment.',
    judge: judgeVisible,
  },
  {
    id: 'production-level',
    title: 'Production does not log DEBUG',
    source: 'troubleshooting 12.3',
    why: 'DEBUG is most of the lines, and CloudWatch charges by what is written.',
    remedy:
      'LOG_LEVEL=INFO; LOG_REQUEST_BUFFER=on for the detail of failed requests; LOG_SAMPLING.',
    judge: judgeProductionLevel,
  },
  {
    id: 'trace-header',
    title: 'Answers tell their trace id',
    source: 'troubleshooting 12.4',
    why: 'X-Trace-Id is how a user, and the next service, can name the request.',
    remedy: 'Install traceMiddleware() of @dashtam/logging-express before all routes.',
    judge: judgeTraceHeader,
  },
];

const SINK_NAMES = { console: 'the console', stdout: 'stdout', cloudwatch: 'CloudWatch' } as const;

function judgeVisible({ settings }: Facts): Verdict {
  if (typeof settings === 'string') return unknown(settings);
  const { environment, logLevel, logSink } = settings;
  const isLocal = ['development', 'testing', 'ci'].includes(environment);
  if (logLevel === 'off') return fail('LOG_LEVEL is OFF: nothing is written.');
  if (isLocal && logSink === 'cloudwatch') {
    return warn(`LOG_SINK is cloudwatch in ${environment}: lines do not appear in the terminal.`);
  }
  if (logLevel === 'error' || logLevel === 'critical') {
    return warn(`LOG_LEVEL is ${logLevel.toUpperCase()}: requests and events leave no line.`);
  }
  return pass(`LOG_LEVEL is ${logLevel.toUpperCase()}; lines go to ${SINK_NAMES[logSink]}.`);
}

function judgeProductionLevel({ settings }: Facts): Verdict {
  if (typeof settings === 'string') return unknown(settings);
  const { environment, logLevel, requestBuffer, sampling } = settings;
  const saw = `LOG_LEVEL is ${logLevel.toUpperCase()} in ${environment}.`;
  const isLive = environment === 'production' || environment === 'staging';
  const isThinned = requestBuffer || (sampling.debug ?? 1) < 1;
  return isLive && logLevel === 'debug' && !isThinned ? warn(saw) : pass(saw);
}

function judgeTraceHeader({ answer }: Facts): Verdict {
  if (typeof answer === 'string') return unknown(answer);
  const { url, status, traceId } = answer;
  return traceId === undefined
    ? fail(`${url} answers ${status} without X-Trace-Id.`)
    : pass(`${url} answers ${status} with X-Trace-Id ${traceId}.`);
}
