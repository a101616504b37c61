import { createLogger, format, transports, type Logger } from 'winston';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';

/** The JSON logger of winston's own introduction. */
export function startWinston(): Runs {
  const logger = createLogger({
    level: 'info',
    format: format.combine(format.timestamp(), format.errors({ stack: true }), format.json()),
    transports: [new transports.Console()],
  });
  return runsOf<Logger>({
    logger,
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(message, fields),
    debug: (log, message, fields) => log.debug(message, fields),
    child: (log, fields) => log.child(fields),
    error: (log, message, error) => log.error(message, error),
    inTrace: (_traceId, fn) => fn(),
  });
}
