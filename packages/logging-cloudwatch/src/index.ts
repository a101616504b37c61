export { CloudWatchAdapter } from './cloudwatch-adapter';
export type { CloudWatchOptions, Durability } from './cloudwatch-options';
export { isSpoolDir, SPOOL_DIR_RULE } from './spool-dir-rule';
export type { CloudWatchCredentials, CloudWatchCredentialsProvider } from './send';
