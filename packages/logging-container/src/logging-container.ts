import type { LevelChangeOptions } from '@dashtam/logging-application';
import type {
  DomainEvent,
  DomainEvents,
  LoggerProtocol,
  LogLevel,
  LogThreshold,
  RequestObserver,
  Runtime,
  SinkStats,
  TraceContext,
} from '@dashtam/logging-domain';
import type { LoggingSettings } from './settings';

/** Counters of one logging system since it was made. */
export interface LoggingStats extends SinkStats {
  /** Lines that sampling left out, by level. They are no losses. */
  readonly sampledOut: Readonly<Record<LogLevel, number>>;
  /** Lines that wait for the end of their request; they are not among `queued`. */
  readonly held: number;
  /** Bytes of memory that those can take. */
  readonly heldBytes: number;
  /** Metrics that were refused; their records were written. */
  readonly metricsRefused: number;
}

/** One wired logging system, with the domain events `E`. Its functions need no `this`. */
export interface LoggingContainer<E extends DomainEvent = never> {
  /** What the environment variables said. */
  readonly settings: LoggingSettings;
  /** The root logger; bind it, inject it. */
  readonly logger: LoggerProtocol;
  /** Creates and publishes the domain events of its registries. */
  readonly events: DomainEvents<E>;
  /** Where the running code's trace id comes from. */
  readonly trace: TraceContext;
  /** Clock, timers, randomness and keyed hash, for what is built on top. */
  readonly runtime: Runtime;
  /** Told of requests by whoever serves them; `traceMiddleware` does so when it gets a container. */
  readonly requests: RequestObserver;
  /** Whether requests are to be counted: `traceMiddleware` asks, when it gets a container. */
  readonly requestMetrics: boolean;
  /**
   * From now on, write `level` and above; reaches loggers that are already bound. A change takes the
   * place of the one before; a limited one ends with the level that was last set without limits, at
   * first that of `LOG_LEVEL`. Each change, and its end, is logged, whatever the level.
   *
   * @throws RangeError that lists all that is wrong; nothing has changed then
   */
  readonly setLevel: (level: LogThreshold, options?: LevelChangeOptions) => void;
  /** Counters: queued, sent, lost, held, left out. */
  readonly stats: () => LoggingStats;
  /** How often each redaction rule replaced something, by the rule's name. */
  readonly redactions: () => Readonly<Record<string, number>>;
  /**
   * Resolves, never rejects, when every earlier line is delivered or reported, or at the deadline.
   * Default 10,000 ms.
   */
  readonly flush: (deadlineMs?: number) => Promise<void>;
  /**
   * Lets handlers of events end, delivers what it can by the deadline (default 10,000 ms), reports the rest and lets go of the
   * process. Never rejects; a second call is the first one's promise.
   */
  readonly close: (deadlineMs?: number) => Promise<void>;
}
