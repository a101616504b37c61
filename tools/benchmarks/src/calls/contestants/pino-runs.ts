import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';

/** The scope that the application keeps; only a mixin reads it. */
export const pinoScope = new AsyncLocalStorage<{ readonly traceId: string }>();

/** The workloads in pino's words. */
export function pinoRuns(logger: Logger): Runs {
  return runsOf<Logger>({
    logger,
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(fields, message),
    debug: (log, message, fields) => log.debug(fields, message),
    child: (log, fields) => log.child(fields),
    error: (log, message, err) => log.error({ err }, message),
    inTrace: (traceId, fn) => pinoScope.run({ traceId }, fn),
  });
}
