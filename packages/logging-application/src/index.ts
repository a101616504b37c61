export type { EncodingOptions } from './record/record-encoder';
export { EventWiringError } from './events/event-wiring-error';
export type { FieldPolicy } from './events/field-policy';
export { InMemoryEventBus, type InMemoryEventBusOptions } from './events/in-memory-event-bus';
export {
  LoggingEventHandler,
  type LoggingEventHandlerOptions,
} from './events/logging-event-handler';
export { wireEvents, type WiredHandlers } from './events/wire-events';
export type { LevelChangeOptions, LevelMatch } from './levels/level-change';
export { LevelControl, type ChangedBy, type LevelControlParts } from './levels/level-control';
export type { MetricEmbedding } from './metrics/embedded-metrics';
export { MultiAdapter, type LevelledSink, type MultiAdapterOptions } from './multi-adapter';
export { findSecrets, type FoundSecret } from './find-secrets';
export { HoldingAdmission, type HoldingAdmissionParts } from './requests/holding-admission';
export { OpenRequests, type OpenTraceListener } from './requests/open-requests';
export { RequestBuffer, type RequestBufferParts } from './requests/request-buffer';
export {
  resolveRequestBuffer,
  type RequestBufferOptions,
  type ResolvedRequestBuffer,
} from './requests/request-buffer-options';
export type { EndedRequest, ReleaseRule } from './requests/request-matters';
export { SampledAdmission, type Levels } from './sampling/sampled-admission';
export { TraceSampler } from './sampling/trace-sampler';
export { StructuredLogger, type StructuredLoggerOptions } from './structured-logger';
