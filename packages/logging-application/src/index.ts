export type { EncodingOptions } from './encoder/record-encoder';
export { EventWiringError } from './events/event-wiring-error';
export type { FieldPolicy } from './events/field-policy';
export { InMemoryEventBus, type InMemoryEventBusOptions } from './events/in-memory-event-bus';
export {
  LoggingEventHandler,
  type LoggingEventHandlerOptions,
} from './events/logging-event-handler';
export { wireEvents, type WiredHandlers } from './events/wire-events';
export { MultiAdapter, type LevelledSink, type MultiAdapterOptions } from './multi-adapter';
export { StructuredLogger, type StructuredLoggerOptions } from './structured-logger';
