import type { LogLevel } from '@dashtam/logging-domain';

/** Names that pino and those who configure it give to its levels. */
const BY_NAME: ReadonlyMap<string, LogLevel> = new Map([
  ['trace', 'debug'],
  ['debug', 'debug'],
  ['info', 'info'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['fatal', 'critical'],
  ['critical', 'critical'],
]);

/**
 * The level that a line's `level` means: pino's number (trace 10, debug 20, info 30, warn 40,
 * error 50, fatal 60; a custom number counts as the named level below it) or, where
 * `formatters.level` writes one, its name. Anything else is `info`.
 */
export function levelOfPino(level: unknown): LogLevel {
  if (typeof level === 'string') return BY_NAME.get(level.toLowerCase()) ?? 'info';
  if (typeof level !== 'number') return 'info';
  if (level >= 60) return 'critical';
  if (level >= 50) return 'error';
  if (level >= 40) return 'warning';
  return level >= 30 ? 'info' : 'debug';
}
