import { expressLogger } from '@logtape/express';
import { configure, getConsoleSink, jsonLinesFormatter, type Sink } from '@logtape/logtape';
import type { RequestHandler } from 'express';
import { gatheringDestination } from '../../calls/contestants/gathering-destination';

const STDOUT = 1;

/** `expressLogger()` with JSON Lines to the console. */
export function startLogTapeExpress(): Promise<RequestHandler> {
  return expressLoggerTo(getConsoleSink({ formatter: jsonLinesFormatter }));
}

/** Behind a destination that gathers exactly as this library's console adapter does. */
export function startLogTapeExpressGathering(): Promise<RequestHandler> {
  const destination = gatheringDestination(STDOUT);
  return expressLoggerTo((record) => destination.write(jsonLinesFormatter(record)));
}

async function expressLoggerTo(sink: Sink): Promise<RequestHandler> {
  await configure({
    sinks: { sink },
    loggers: [
      { category: 'express', sinks: ['sink'], lowestLevel: 'info' },
      { category: ['logtape', 'meta'], sinks: ['sink'], lowestLevel: 'warning' },
    ],
  });
  return expressLogger() as unknown as RequestHandler;
}
