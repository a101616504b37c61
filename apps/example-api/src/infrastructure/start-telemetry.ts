import { CompositePropagator, W3CTraceContextPropagator } from '@opentelemetry/core';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

type TracerConfig = NonNullable<ConstructorParameters<typeof NodeTracerProvider>[0]>;
type Propagator = NonNullable<ConstructorParameters<typeof CompositePropagator>[0]>['propagators'];

/** What makes spans and log lines share their trace ids; `@dashtam/logging-trace` has both. */
export interface TelemetryOptions {
  readonly idGenerator: NonNullable<TracerConfig['idGenerator']>;
  /** Reads and writes `X-Trace-Id` beside the standard `traceparent`. */
  readonly traceIdPropagator: NonNullable<Propagator>[number];
}

/**
 * Gives every request a span. Call it before anything loads `node:http`, which it patches. Spans
 * are exported nowhere; a span processor in the provider's configuration would do that.
 */
export function startTelemetry({ idGenerator, traceIdPropagator }: TelemetryOptions): void {
  const propagators = [new W3CTraceContextPropagator(), traceIdPropagator];
  new NodeTracerProvider({ idGenerator }).register({
    propagator: new CompositePropagator({ propagators }),
  });
  registerInstrumentations({ instrumentations: [new HttpInstrumentation()] });
}
