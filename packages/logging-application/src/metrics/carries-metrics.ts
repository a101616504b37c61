import { METRICS_NAME } from '../encoder/special-names';

/** Whether a call's context has metrics of its own. Never throws. */
export function carriesMetrics(context: unknown): boolean {
  if (typeof context !== 'object' || context === null) return false;
  try {
    return Object.hasOwn(context, METRICS_NAME);
  } catch {
    return false;
  }
}
