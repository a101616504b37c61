export {
  createPinoDestination,
  type PinoDestination,
  type PinoDestinationOptions,
} from './pino-destination';
export { toConsoleLike, type ConsoleLike } from './to-console-like';
