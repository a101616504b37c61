import { AsyncLocalStorage } from 'node:async_hooks';
import {
  configure,
  getConsoleSink,
  getLogger,
  jsonLinesFormatter,
  withContext,
  type Logger,
  type Sink,
} from '@logtape/logtape';
import {
  CREDIT_CARD_NUMBER_PATTERN,
  JWT_PATTERN,
  redactByField,
  redactByPattern,
  US_SSN_PATTERN,
} from '@logtape/redaction';
import type { Runs } from '../contestant';
import { runsOf } from '../runs-of';

/** JSON Lines to the console, with implicit contexts. */
export function startLogTape(): Promise<Runs> {
  return runsTo(getConsoleSink({ formatter: jsonLinesFormatter }));
}

/** With the fields that it redacts by default, and the patterns that look for secrets. */
export function startLogTapeRedaction(): Promise<Runs> {
  const patterns = [JWT_PATTERN, CREDIT_CARD_NUMBER_PATTERN, US_SSN_PATTERN];
  const formatter = redactByPattern(jsonLinesFormatter, patterns);
  return runsTo(redactByField(getConsoleSink({ formatter })));
}

async function runsTo(console: Sink): Promise<Runs> {
  await configure({
    sinks: { console },
    loggers: [
      { category: 'bench', sinks: ['console'], lowestLevel: 'info' },
      { category: ['logtape', 'meta'], sinks: ['console'], lowestLevel: 'warning' },
    ],
    contextLocalStorage: new AsyncLocalStorage(),
  });
  return runsOf<Logger>({
    logger: getLogger('bench'),
    say: (log, message) => log.info(message),
    info: (log, message, fields) => log.info(message, fields),
    debug: (log, message, fields) => log.debug(message, fields),
    child: (log, fields) => log.with(fields),
    error: (log, message, error) => log.error(message, { error }),
    inTrace: (trace_id, fn) => withContext({ trace_id }, fn),
  });
}
