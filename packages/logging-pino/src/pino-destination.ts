import type { LoggerProtocol } from '@dashtam/logging-domain';
import { levelOfPino } from './pino-level';
import { reviveError } from './revive-error';

/** What pino calls a destination: it is handed one finished line at a time, synchronously. */
export interface PinoDestination {
  /** Logs the line; never throws. */
  write(line: string): void;
}

/** The names that the pino logger was told to use, where they are not pino's own. */
export interface PinoDestinationOptions {
  /** pino's `messageKey`. Default `msg`. */
  readonly messageKey?: string;
  /** pino's `errorKey`. Default `err`. */
  readonly errorKey?: string;
}

/**
 * A destination for pino, and for all that is built on it, that logs each line through `logger`:
 * `pino({ level: 'trace', base: null }, createPinoDestination(logger))`. Levels are mapped
 * (trace to debug, warn to warning, fatal to critical), the time becomes `timestamp`, an error
 * becomes `error_type`, `error_message`, `error_stack`; children, serializers, mixins and
 * formatters of the pino logger stay in force. The line gets the trace id of the moment it is
 * logged, and redaction and delivery like every other.
 *
 * Source: https://github.com/pinojs/pino/blob/main/docs/api.md#destination
 */
export function createPinoDestination(
  logger: LoggerProtocol,
  { messageKey = 'msg', errorKey = 'err' }: PinoDestinationOptions = {},
): PinoDestination {
  return {
    write(line) {
      const fields = parseFields(line);
      // Not from pino's own encoder: the text is all there is.
      if (fields === undefined) return logger.info(line.trimEnd());

      const { level, [messageKey]: message, [errorKey]: error, ...context } = fields;
      // The moment of the call is the line's timestamp already.
      delete context['time'];
      if (error !== undefined) context['error'] = reviveError(error);
      logger[levelOfPino(level)](textOf(message), context);
    },
  };
}

type Fields = Record<string, unknown>;

function parseFields(line: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message === undefined ? '' : JSON.stringify(message);
}
