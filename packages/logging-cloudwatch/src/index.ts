export { CloudWatchAdapter } from './cloudwatch-adapter';
export type { CloudWatchOptions, Durability } from './cloudwatch-options';
export type { CloudWatchCredentials, CloudWatchCredentialsProvider } from './send';
