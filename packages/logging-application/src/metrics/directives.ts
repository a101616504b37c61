import { METRIC_LIMITS } from '@dashtam/logging-domain';
import type { WrittenMetric } from './read-metric';

/** JSON text of the directives that name the metrics, as many of them as the format needs. */
export function directives(
  metrics: readonly WrittenMetric[],
  namespace: string,
  dimensionSets: string,
): string {
  const texts: string[] = [];
  for (let at = 0; at < metrics.length; at += METRIC_LIMITS.metricsPerDirective) {
    const named = metrics.slice(at, at + METRIC_LIMITS.metricsPerDirective);
    const definitions = named.map(
      ({ name, unit }) => `{"Name":${JSON.stringify(name)},"Unit":"${unit}"}`,
    );
    texts.push(
      `{"Namespace":${JSON.stringify(namespace)},"Dimensions":${dimensionSets},` +
        `"Metrics":[${definitions.join(',')}]}`,
    );
  }
  return texts.join(',');
}
