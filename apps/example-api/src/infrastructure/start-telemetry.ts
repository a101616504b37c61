import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeTracerProvider, type NodeTracerConfig } from '@opentelemetry/sdk-trace-node';

type NodeRegistration = NonNullable<Parameters<NodeTracerProvider['register']>[0]>;

/** What makes spans and log lines share their trace ids. */
export interface TelemetryOptions {
  readonly idGenerator: NonNullable<NodeTracerConfig['idGenerator']>;
  readonly propagator: NonNullable<NodeRegistration['propagator']>;
}

/**
 * Gives every request a span. Call it before anything loads `node:http`, which it patches. Spans
 * are not exported here; a span processor in the provider's options would do that.
 */
export function startTelemetry({ idGenerator, propagator }: TelemetryOptions): void {
  new NodeTracerProvider({ idGenerator }).register({ propagator });
  registerInstrumentations({ instrumentations: [new HttpInstrumentation()] });
}
