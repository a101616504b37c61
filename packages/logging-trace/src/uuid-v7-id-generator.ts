import { newSpanId, newTraceId } from './new-trace-id';

/**
 * Makes OpenTelemetry's ids: `new NodeTracerProvider({ idGenerator: new UuidV7IdGenerator() })`.
 * Has the shape of `IdGenerator` in `@opentelemetry/sdk-trace-node`. Spans then have time-ordered
 * trace ids from the same generator as lines that are logged outside any span.
 */
export class UuidV7IdGenerator {
  /** A new `uuidv7` trace id, 32 lowercase hex digits. */
  generateTraceId(): string {
    return newTraceId('uuidv7');
  }

  /** A new random span id, 16 lowercase hex digits. */
  generateSpanId(): string {
    return newSpanId();
  }
}
