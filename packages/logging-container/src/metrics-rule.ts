import { METRIC_DIMENSION_SETS } from '@dashtam/logging-domain';
import type { SettingRule } from './env-reader';

/**
 * What becomes of metrics where lines reach CloudWatch:
 * - `routes`: embedded, and told apart by service, environment and route, and as totals
 * - `totals`: embedded, and told apart by service and environment, and as totals
 * - `off`: `_metrics` stays a field, and no metric is automatic
 */
export type MetricsMode = 'routes' | 'totals' | 'off';

const MODES: ReadonlySet<string> = new Set<MetricsMode>(['routes', 'totals', 'off']);

/** `LOG_METRICS`, in any case. */
export const metricsRule: SettingRule<MetricsMode> = {
  allowed: 'routes, totals, off',
  parse(text) {
    const mode = text.toLowerCase();
    return MODES.has(mode) ? (mode as MetricsMode) : undefined;
  },
};

/** The sets of fields by which metrics are told apart. */
export function dimensionSetsOf(mode: Exclude<MetricsMode, 'off'>): readonly (readonly string[])[] {
  if (mode === 'routes') return METRIC_DIMENSION_SETS;
  return METRIC_DIMENSION_SETS.filter((set) => !set.includes('http_route'));
}
