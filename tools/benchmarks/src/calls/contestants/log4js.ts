import log4js, { type Logger, type LoggingEvent } from 'log4js';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';
import { plainError } from './plain-error';

/** With a layout for JSON, which its documentation leaves to the application. */
export function startLog4js(): Runs {
  log4js.addLayout('json', () => jsonLine);
  log4js.configure({
    appenders: { out: { type: 'stdout', layout: { type: 'json' } } },
    categories: { default: { appenders: ['out'], level: 'info' } },
  });
  return runsOf<Logger>({
    logger: log4js.getLogger('bench'),
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(message, fields),
    debug: (log, message, fields) => log.debug(message, fields),
    child: (_log, fields) => {
      const child = log4js.getLogger('bench');
      for (const [name, value] of Object.entries(fields)) child.addContext(name, value);
      return child;
    },
    error: (log, message, error) => log.error(message, { error: plainError(error) }),
    inTrace: (_traceId, fn) => fn(),
  });
}

function jsonLine({ startTime, level, categoryName, context, data }: LoggingEvent): string {
  const [message, fields] = data as [string, object?];
  return JSON.stringify({
    time: startTime,
    level: level.levelStr,
    category: categoryName,
    message,
    ...(context as object),
    ...fields,
  });
}
