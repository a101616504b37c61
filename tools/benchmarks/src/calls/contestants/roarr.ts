import { Roarr, type Logger, type MessageContext } from 'roarr';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';
import { plainError } from './plain-error';

/** roarr writes all levels or none; `ROARR_LOG=true` makes it write. */
export function startRoarr(): Runs {
  return runsOf<Logger>({
    logger: Roarr,
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(fields as MessageContext, message),
    child: (log, fields) => log.child(fields as MessageContext),
    error: (log, message, error) => log.error({ error: plainError(error) }, message),
    inTrace(trace_id, fn) {
      void Roarr.adopt(
        () => {
          fn();
          return Promise.resolve();
        },
        { trace_id },
      );
    },
  });
}
