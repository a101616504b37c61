import { AUTOMATIC_METRICS, type Metrics, type RequestOutcome } from '@dashtam/logging-domain';

const { requestCount, requestDuration, errorCount } = AUTOMATIC_METRICS;

/**
 * What a request adds to the metrics. It failed if it was answered 5xx, or if an error broke off its
 * answer. A zero is told too, so that the average of `ErrorCount` is the error rate, and so that no
 * failures differ from no data.
 */
export function requestMetrics(
  { statusCode, durationMs, isAborted }: RequestOutcome,
  failureLogged: boolean,
): Metrics {
  const isBroken = isAborted && failureLogged && statusCode !== undefined;
  const hasFailed = isBroken || (statusCode ?? 0) >= 500;
  return {
    [requestCount]: { value: 1, unit: 'Count' },
    [requestDuration]: { value: durationMs, unit: 'Milliseconds' },
    [errorCount]: { value: hasFailed ? 1 : 0, unit: 'Count' },
  };
}
