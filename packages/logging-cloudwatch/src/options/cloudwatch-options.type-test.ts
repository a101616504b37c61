import type { CloudWatchOptions } from './cloudwatch-options';

const logGroup = '/dashtam/test/app';

export const daily: CloudWatchOptions = { logGroup, instanceId: 'i-1' };
export const fixed: CloudWatchOptions = { logGroup, logStream: 'test-stream' };

// @ts-expect-error neither instanceId nor logStream
export const neither: CloudWatchOptions = { logGroup };
// @ts-expect-error both of them
export const both: CloudWatchOptions = { logGroup, instanceId: 'i-1', logStream: 'test-stream' };
// @ts-expect-error no group
export const noGroup: CloudWatchOptions = { instanceId: 'i-1' };
// @ts-expect-error seconds are not an option
export const seconds: CloudWatchOptions = { logGroup, instanceId: 'i-1', batchInterval: 5 };
