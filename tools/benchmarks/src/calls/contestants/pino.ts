import pino, { type LoggerOptions } from 'pino';
import type { Runs } from '../contestant';
import { gatheringDestination } from './gathering-destination';
import { pinoRuns, pinoScope } from './pino-runs';

const STDOUT = 1;

/** Paths of the names under which the workloads and the probe could hold secrets, to depth 4. */
const SECRET_NAMES = ['password', 'token', 'authorization'];
const REDACT_PATHS = ['', '*.', '*.*.', '*.*.*.'].flatMap((prefix) =>
  SECRET_NAMES.map((name) => prefix + name),
);

/** `pino()` as its documentation begins: sonic-boom on standard output, asynchronous. */
export function startPinoAsInstalled(): Runs {
  return pinoRuns(pino());
}

/** One write of the operating system for each line. */
export function startPinoUnbuffered(): Runs {
  return pinoRuns(pino(pino.destination({ dest: STDOUT, sync: true })));
}

/** Synchronous writes of 4 KiB: the fastest that pino's own destination does. */
export function startPinoBuffered(): Runs {
  return buffered({});
}

/** Behind a destination that gathers exactly as this library's console adapter does. */
export function startPinoGathering(): Runs {
  return pinoRuns(pino({}, gatheringDestination(STDOUT)));
}

/** With redaction by paths, on its fast destination. */
export function startPinoRedact(): Runs {
  const redact = { paths: REDACT_PATHS, censor: '[REDACTED]' };
  return buffered({ redact });
}

/** With the trace id of the asynchronous scope, on its fast destination. */
export function startPinoMixin(): Runs {
  const mixin = (): object => ({ trace_id: pinoScope.getStore()?.traceId });
  return buffered({ mixin });
}

function buffered(options: LoggerOptions): Runs {
  const destination = pino.destination({ dest: STDOUT, sync: true, minLength: 4_096 });
  return { ...pinoRuns(pino(options, destination)), flush: () => destination.flushSync() };
}
