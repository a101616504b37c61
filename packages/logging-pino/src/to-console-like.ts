import type { LogLevel, LoggerProtocol } from '@dashtam/logging-domain';
import { format } from 'node:util';

/**
 * One method of a console-like logger: texts and objects in any order. Objects and errors become
 * fields; all else becomes the message, as `console.log` puts it together, `%s` and all.
 */
export type ConsoleLikeMethod = (...args: readonly unknown[]) => void;

/** The shape that libraries ask for when they take "a logger like pino, bunyan or console". */
export interface ConsoleLike {
  readonly trace: ConsoleLikeMethod;
  readonly debug: ConsoleLikeMethod;
  /** The same as `info`. */
  readonly log: ConsoleLikeMethod;
  readonly info: ConsoleLikeMethod;
  readonly warn: ConsoleLikeMethod;
  readonly error: ConsoleLikeMethod;
  readonly fatal: ConsoleLikeMethod;
  /** A logger that adds `bindings` to each of its lines. */
  child(bindings: object): ConsoleLike;
}

/**
 * `logger` in that shape: trace and debug become DEBUG, log and info INFO, warn WARNING, error
 * ERROR, fatal CRITICAL. Methods need no `this`. None throws.
 */
export function toConsoleLike(logger: LoggerProtocol): ConsoleLike {
  const to =
    (level: LogLevel): ConsoleLikeMethod =>
    (...args) =>
      log(logger, level, args);
  return {
    trace: to('debug'),
    debug: to('debug'),
    log: to('info'),
    info: to('info'),
    warn: to('warning'),
    error: to('error'),
    fatal: to('critical'),
    child: (bindings) => toConsoleLike(logger.bind(bindings)),
  };
}

/** Objects and errors are fields of the line, so that nothing in them escapes redaction by name. */
function log(logger: LoggerProtocol, level: LogLevel, args: readonly unknown[]): void {
  const [fields, ...more] = args.filter(isObject);
  const words = args.filter((value) => !isObject(value));
  const bound = more.reduceRight<LoggerProtocol>((parent, next) => parent.bind(next), logger);
  if (words.length > 0) bound[level](format(...words), fields);
  // The logger takes an object in place of the text too; an error then gives the line its text.
  else bound[level](fields as unknown as string);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
