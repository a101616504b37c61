import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { gatheringDestination } from '../../calls/contestants/gathering-destination';

const STDOUT = 1;

/** `pinoHttp()` as its documentation begins. */
export function startPinoHttp(): RequestHandler {
  return pinoHttp();
}

/** Behind a destination that gathers exactly as this library's console adapter does. */
export function startPinoHttpGathering(): RequestHandler {
  return pinoHttp({}, gatheringDestination(STDOUT));
}
