import bunyan from 'bunyan';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';

/** bunyan with its standard serializers, to standard output. */
export function startBunyan(): Runs {
  const logger = bunyan.createLogger({
    name: 'bench',
    serializers: bunyan.stdSerializers,
    streams: [{ level: 'info', stream: process.stdout }],
  });
  return runsOf<bunyan>({
    logger,
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(fields, message),
    debug: (log, message, fields) => log.debug(fields, message),
    child: (log, fields) => log.child(fields),
    error: (log, message, err) => log.error({ err }, message),
    inTrace: (_traceId, fn) => fn(),
  });
}
