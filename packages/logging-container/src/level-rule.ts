import type { LogThreshold } from '@dashtam/logging-domain';
import type { SettingRule } from './env-reader';

const NAMES: ReadonlyMap<string, LogThreshold> = new Map([
  ['debug', 'debug'],
  ['info', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['critical', 'critical'],
  ['off', 'off'],
  // What people type who come from other loggers.
  ['trace', 'debug'],
  ['warn', 'warning'],
  ['fatal', 'critical'],
  ['silent', 'off'],
]);

/** `LOG_LEVEL`: a level or one of the names that other loggers use, in any case. */
export const levelRule: SettingRule<LogThreshold> = {
  allowed: 'DEBUG, INFO, WARNING, ERROR, CRITICAL, OFF (or TRACE, WARN, FATAL, SILENT)',
  parse: (text) => NAMES.get(text.toLowerCase()),
};
