import { StructuredLogger } from '@dashtam/logging-application';
import { ConsoleAdapter } from '@dashtam/logging-console';
import { LevelGate, type LoggerProtocol } from '@dashtam/logging-domain';
import { createTraceContext, runWithTrace } from '@dashtam/logging-trace';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';

/** This library with everything on: trace id, redaction by name and by value, all limits. */
export function startDashtam(buffer: 'none' | 'turn'): Runs {
  const logger: LoggerProtocol = new StructuredLogger({
    sink: new ConsoleAdapter({ format: 'json', buffer }),
    trace: createTraceContext(),
    runtime: { now: () => Date.now() },
    gate: new LevelGate('info'),
  });
  return runsOf<LoggerProtocol>({
    logger,
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(message, fields),
    debug: (log, message, fields) => log.debug(message, fields),
    child: (log, fields) => log.bind(fields),
    error: (log, message, error) => log.error(message, { error }),
    inTrace: (traceId, fn) => runWithTrace(fn, { traceId }),
  });
}
