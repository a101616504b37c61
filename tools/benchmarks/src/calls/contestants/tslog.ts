import { Logger } from 'tslog';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';
import type { Fields } from '../samples';

const INFO = 3;

/** JSON, without the position in the code, as its documentation advises for production. */
export function startTslog(): Runs {
  const logger = new Logger<Fields>({
    type: 'json',
    minLevel: INFO,
    hideLogPositionForProduction: true,
  });
  return runsOf<Logger<Fields>>({
    logger,
    say: (log, message) => void log.info(message),
    info: (log, message, fields) => void log.info(message, fields),
    debug: (log, message, fields) => void log.debug(message, fields),
    child: (log, fields) => log.getSubLogger({}, fields),
    error: (log, message, error) => void log.error(message, error),
    inTrace: (_traceId, fn) => fn(),
  });
}
