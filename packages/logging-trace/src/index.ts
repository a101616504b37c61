export {
  getTraceId,
  runWithTrace,
  traceHeaders,
  tryGetTraceId,
  type RunWithTraceOptions,
} from './get-trace-id';
export { newTraceId, type TraceIdFormat } from './new-trace-id';
export { createTraceContext, type TraceContextOptions } from './trace-context';
export { UuidV7IdGenerator } from './uuid-v7-id-generator';
export { XTraceIdPropagator } from './x-trace-id-propagator';
