import type { LogContext, LoggerProtocol, LogLevel } from '@dashtam/logging-domain';
import type { Request } from 'express';

/**
 * Logs through `req.log`, to which handlers may have bound more, or through `fallback` when
 * something that is no logger was put there. Never throws.
 *
 * @returns whether one of them took the line
 */
export function logFor<C extends object>(
  request: Request,
  fallback: LoggerProtocol,
  level: LogLevel,
  message: string,
  context: LogContext<C> | undefined,
): boolean {
  return takes(request.log, level, message, context) || takes(fallback, level, message, context);
}

function takes<C extends object>(
  logger: LoggerProtocol,
  level: LogLevel,
  message: string,
  context: LogContext<C> | undefined,
): boolean {
  try {
    logger[level](message, context);
    return true;
  } catch {
    // The request must go on, and the other logger may still take the line.
    return false;
  }
}
