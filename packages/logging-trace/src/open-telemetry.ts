import type * as OpenTelemetry from '@opentelemetry/api';

/** Where every copy of `@opentelemetry/api` 1.x registers what the SDK hands it. */
const REGISTRY = Symbol.for('opentelemetry.js.api.1');

const registries = globalThis as { [REGISTRY]?: { readonly context?: unknown } };

let api: typeof OpenTelemetry | undefined;

/** `@opentelemetry/api`: 44 files, which no process waits for that does without OpenTelemetry. */
export function openTelemetry(): typeof OpenTelemetry {
  return (api ??= require('@opentelemetry/api') as typeof OpenTelemetry);
}

/**
 * The same where a context manager is registered, as an OpenTelemetry SDK does; undefined where
 * there is none. Then no span can be active, and the API would take 30 ns to say so.
 */
export function openTelemetryWithContext(): typeof OpenTelemetry | undefined {
  return registries[REGISTRY]?.context === undefined ? undefined : openTelemetry();
}
