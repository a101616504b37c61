import { Logger } from '@aws-lambda-powertools/logger';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';

/** Powertools for AWS Lambda as its documentation begins. */
export function startPowertools(): Runs {
  return runsOf<Logger>({
    logger: new Logger({ serviceName: 'bench', logLevel: 'INFO' }),
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(message, fields),
    debug: (log, message, fields) => log.debug(message, fields),
    child: (log, fields) => {
      const child = log.createChild();
      child.appendKeys(fields);
      return child;
    },
    error: (log, message, error) => log.error(message, error),
    inTrace: (_traceId, fn) => fn(),
  });
}
