export type { Admission, Admitted } from './admission';
export { createEventFactory } from './events/create-event-factory';
export { defineEvents } from './events/define-events';
export type { CreateEvent, DomainEvent, EventOfType, PayloadOf } from './events/domain-event';
export type { DomainEvents, EventBus, EventHandler, PublishMetadata } from './events/event-bus';
export {
  EVENT_FIELD_NAMES,
  type CommonDefinition,
  type DefinedEvents,
  type EventDefinition,
  type EventDefinitions,
} from './events/event-definition';
export type {
  EventField,
  EventFields,
  FieldSensitivity,
  FieldSpec,
  FieldType,
} from './events/event-field';
export type {
  EventHandlers,
  EventRequiring,
  HandlerMap,
  PluggableKind,
} from './events/event-handlers';
export {
  HANDLER_KINDS,
  WORKFLOW_PHASES,
  type EventCategory,
  type EventMetadata,
  type EventOf,
  type EventRegistry,
  type EventsOf,
  type HandlerKind,
  type WorkflowPhase,
} from './events/event-metadata';
export {
  allEvents,
  eventsOfWorkflow,
  eventsRequiring,
  expectedAuditActions,
} from './events/registry-queries';
export { registryStatistics, type RegistryStatistics } from './events/registry-statistics';
export { RESERVED_NAMES, type ReservedName, type SensitiveName } from './field-names';
export { LOG_LEVELS, SEVERITY, type LogLevel, type LogThreshold } from './level';
export { LevelGate } from './level-gate';
export type { KnownContext, LogContext, RecommendedFields } from './log-context';
export type { LogSink, OnFailure, SinkFailure, SinkFailureKind, SinkStats } from './log-sink';
export type { LoggerProtocol } from './logger-protocol';
export {
  AUTOMATIC_METRICS,
  METRIC_DIMENSION_SETS,
  METRIC_LIMITS,
  METRIC_NAMESPACE,
  METRIC_UNITS,
  type MetricUnit,
  type MetricValue,
  type Metrics,
} from './metrics';
export { DEFAULT_LIMITS, MAX_EVENT_BYTES, type RecordLimits } from './policy/limits';
export { DEFAULT_SAMPLING_RATES, type SamplingRates } from './policy/sampling-rates';
export { LABEL_STEMS, STATUS_WORDS, URL_SECRET_PARAMETERS } from './policy/secret-labels';
export {
  ABOUT_WORDS,
  FORM_WORDS,
  GLUED_CONCEPTS,
  GLUED_FORMS,
  SECRET_CONCEPTS,
  SESSION_CONCEPTS,
  TEXT_ONLY_CONCEPTS,
} from './policy/sensitive-names';
export { NUMBER_PATTERNS } from './policy/number-patterns';
export { COMMAND_PATTERNS } from './policy/command-patterns';
export { TEXT_PATTERNS } from './policy/text-patterns';
export { TOKEN_PATTERNS } from './policy/token-patterns';
export { BOT_TOKENS } from './policy/tokens/bot-tokens';
export { SHORT_PREFIX_TOKENS } from './policy/tokens/short-prefix-tokens';
export { REDACTED, type ValuePattern } from './policy/value-pattern';
export type {
  OpenRequest,
  RequestObserver,
  RequestOutcome,
  RequestStart,
} from './request-observer';
export type { CancelTimer, Runtime } from './runtime';
export { tellSafely } from './tell-safely';
export {
  createTraceScope,
  type InboundHeaders,
  type InboundTrace,
  type ScopeStart,
  type TraceContext,
  type TraceScope,
} from './trace-context';
export { userInput } from './user-input';
