export { CloudWatchAdapter } from './cloudwatch-adapter';
export type { CloudWatchOptions } from './cloudwatch-options';
export type { CloudWatchCredentials, CloudWatchCredentialsProvider } from './send';
