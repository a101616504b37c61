import type * as CloudWatch from '@dashtam/logging-cloudwatch';

/**
 * `@dashtam/logging-cloudwatch`, loaded by the first call: where lines go elsewhere, nobody waits
 * for a quarter of all files.
 */
export function cloudWatchPackage(): typeof CloudWatch {
  return require('@dashtam/logging-cloudwatch') as typeof CloudWatch;
}
