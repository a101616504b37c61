import type { Step } from './scenario';

/** A request that was sent, and its answer. */
export interface Exchange {
  readonly step: Step;
  readonly status: number;
  /** The `X-Trace-Id` header of the answer; empty when it has none. */
  readonly traceId: string;
  readonly body: string;
}

const REQUEST_DEADLINE_MS = 10_000;

/** Sends one request over real HTTP. */
export async function sendStep(url: string, step: Step): Promise<Exchange> {
  const response = await fetch(url + step.path, {
    method: step.method,
    signal: AbortSignal.timeout(REQUEST_DEADLINE_MS),
    ...(step.body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step.body),
    }),
  });
  return {
    step,
    status: response.status,
    traceId: response.headers.get('x-trace-id') ?? '',
    body: await response.text(),
  };
}
