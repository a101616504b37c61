import type { LogContext } from './log-context';

/**
 * The port that applications call. Every method is synchronous, never throws and never waits for
 * a network. Messages are constant text; what varies belongs in the context, so that lines can be
 * counted and queried.
 */
export interface LoggerProtocol {
  /** Detailed diagnosis; usually off in production. */
  debug<C extends object>(message: string, context?: LogContext<C>): void;
  /** A normal business or operational event. */
  info<C extends object>(message: string, context?: LogContext<C>): void;
  /** Degraded, but working; or an expected failure. */
  warning<C extends object>(message: string, context?: LogContext<C>): void;
  /** An operation failed; the system goes on. Pass what was thrown as `error`. */
  error<C extends object>(message: string, context?: LogContext<C>): void;
  /** A failure of the whole system that a human must look at now. */
  critical<C extends object>(message: string, context?: LogContext<C>): void;
  /**
   * A new logger that adds `context` to each of its lines; this logger stays as it is. The values
   * are read once, now. A call's context beats bound context; a later binding beats an earlier one.
   */
  bind<C extends object>(context: LogContext<C>): LoggerProtocol;
  /** The same as `bind`, for places where it reads better. */
  withContext<C extends object>(context: LogContext<C>): LoggerProtocol;
}
