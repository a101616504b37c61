export type { Admission, Admitted } from './admission';
export type { DomainEvent } from './domain-event';
export type { EventBus, EventHandler } from './event-bus';
export { RESERVED_NAMES, type ReservedName, type SensitiveName } from './field-names';
export { LOG_LEVELS, SEVERITY, type LogLevel, type LogThreshold } from './level';
export { LevelGate } from './level-gate';
export type { KnownContext, LogContext, RecommendedFields } from './log-context';
export type { LogSink, OnFailure, SinkFailure, SinkFailureKind, SinkStats } from './log-sink';
export type { LoggerProtocol } from './logger-protocol';
export { DEFAULT_LIMITS, MAX_EVENT_BYTES, type RecordLimits } from './policy/limits';
export { LABEL_STEMS, STATUS_WORDS, URL_SECRET_PARAMETERS } from './policy/secret-labels';
export {
  FORM_WORDS,
  GLUED_CONCEPTS,
  SECRET_CONCEPTS,
  SESSION_CONCEPTS,
  TEXT_ONLY_CONCEPTS,
} from './policy/sensitive-names';
export { TEXT_PATTERNS } from './policy/text-patterns';
export { TOKEN_PATTERNS } from './policy/token-patterns';
export { REDACTED, type ValuePattern } from './policy/value-pattern';
export type { CancelTimer, Runtime } from './runtime';
export {
  createTraceScope,
  type InboundHeaders,
  type InboundTrace,
  type TraceContext,
  type TraceScope,
} from './trace-context';
export { userInput } from './user-input';
