import { METRIC_LIMITS } from '@dashtam/logging-domain';

/** Names and values that CloudWatch takes: ASCII without controls, and not of blanks alone. */
const PRINTABLE = /^[\x20-\x7e]*[\x21-\x7e][\x20-\x7e]*$/;

/** Whether a metric may be called so. */
export function isMetricName(name: string): boolean {
  return name.length <= METRIC_LIMITS.nameChars && PRINTABLE.test(name) && !name.startsWith(':');
}

/** Whether a dimension may have that value. */
export function isDimensionValue(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= METRIC_LIMITS.dimensionValueChars &&
    PRINTABLE.test(value)
  );
}
