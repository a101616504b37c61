import type {
  DomainEvent,
  DomainEvents,
  LoggerProtocol,
  LogThreshold,
  Runtime,
  SinkStats,
  TraceContext,
} from '@dashtam/logging-domain';
import type { LoggingSettings } from './settings';

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
  /** From now on, write `threshold` and above; reaches loggers that are already bound. */
  readonly setLevel: (threshold: LogThreshold) => void;
  /** Counters of the sink: queued, sent, lost. */
  readonly stats: () => SinkStats;
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
