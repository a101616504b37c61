import type { RequestBufferOptions } from '@dashtam/logging-application';
import type { Durability } from '@dashtam/logging-cloudwatch';
import type {
  EventHandlers,
  EventRegistry,
  LogSink,
  OnFailure,
  RecordLimits,
  SamplingRates,
  ValuePattern,
} from '@dashtam/logging-domain';
import type { Env } from './env-reader';

/** What `createContainer` can be told beyond the environment variables. */
export interface ContainerOptions<R extends readonly EventRegistry[] = readonly []> {
  /** The variables to read. Default `process.env`. The AWS SDK always reads its own from there. */
  readonly env?: Env;
  /** Where lines go. Default: what the settings ask for. */
  readonly sink?: LogSink;
  /**
   * Puts something around the sink: `(sink) => new MultiAdapter([sink, { sink: pager, level: 'error' }])`.
   * Default: the sink as it is.
   */
  readonly wrapSink?: (sink: LogSink) => LogSink;
  /**
   * Bounds of one record, integers of 1 or more (`lineBytes` 2,560); those not named keep theirs.
   * Default `DEFAULT_LIMITS`.
   */
  readonly limits?: Partial<RecordLimits>;
  /** Kinds of secret of your own, found by their looks beside the policy's. Default none. */
  readonly patterns?: readonly ValuePattern[];
  /**
   * What becomes of e-mail addresses, and of what an event marks as `pii`: `keep`, `mask`
   * (`u***@example.com`) or `pseudonym` (keyed by `LOG_PSEUDONYM_KEY`; masked without it). Default
   * `keep`.
   */
  readonly emails?: 'keep' | 'mask' | 'pseudonym';
  /**
   * The share of the traces, 0 to 1, of which DEBUG and INFO lines are written, decided by the trace
   * id: `{ info: 0.1 }`; a level that is not named is written whole. True for DEBUG 1 %, INFO 10 %.
   * Default: as `LOG_SAMPLING` says.
   */
  readonly sampling?: boolean | SamplingRates;
  /**
   * Whether the DEBUG and INFO lines of a request wait until it is known whether it matters; an
   * object to set the bounds. Default: as `LOG_REQUEST_BUFFER` says.
   */
  readonly requestBuffer?: boolean | RequestBufferOptions;
  /**
   * The domain events of this process: `[EVENT_REGISTRY, MY_EVENTS]`. Those that are marked for
   * logging write a line when they are published through the container's `events`. Default none.
   */
  readonly registries?: R;
  /**
   * What else reacts to events: a handler, or a function for each event, of the kinds `audit`,
   * `email` and `session`. A kind that is named has to take every event marked with it. Default
   * none.
   */
  readonly handlers?: NoInfer<EventHandlers<R[number]>>;
  /** How long such a handler may take before it counts as failed, from 1. Default 5,000 ms. */
  readonly handlerTimeoutMs?: number;
  /**
   * What of the lines that CloudWatch has not taken yet survives the death of the process: all but
   * the current turn of the event loop below ERROR (`turn`), all (`record`: each line is appended
   * to the spool before the call returns), or nothing (`memory`: no disk is touched). Default: as
   * `LOG_DURABILITY` says.
   */
  readonly durability?: Durability;
  /** Also told of each loss, for metrics; a line on stderr is written in any case. Default: nobody. */
  readonly onFailure?: OnFailure;
  /**
   * Whether this container listens for the end of the process (`uncaughtExceptionMonitor`,
   * `beforeExit`, `exit`, SIGTERM, SIGINT) until it is closed. Default true.
   */
  readonly shutdownHooks?: boolean;
  /**
   * Whether SIGUSR2 sets the level to DEBUG for 10 minutes, and a second one back. Default true,
   * but false in development, where nodemon restarts processes by this signal, and with
   * `shutdownHooks: false`.
   */
  readonly levelSignal?: boolean;
  /**
   * How long the end of the process may wait for delivery, in milliseconds, 0 to 2,147,483,647.
   * Default 8,000: `docker stop` kills after 10 s, ECS and Kubernetes after 30 s.
   */
  readonly shutdownDeadlineMs?: number;
}
