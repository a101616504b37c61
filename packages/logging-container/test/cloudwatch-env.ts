import type { CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';

/** Variables of a production process whose CloudWatch is the emulator. */
export function cloudWatchEnv(emulator: CloudWatchEmulator): Record<string, string> {
  return {
    ENVIRONMENT: 'production',
    INSTANCE_ID: 'web:1',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
