export type { EncodingOptions } from './encoder/record-encoder';
export { MultiAdapter, type LevelledSink, type MultiAdapterOptions } from './multi-adapter';
export { StructuredLogger, type StructuredLoggerOptions } from './structured-logger';
