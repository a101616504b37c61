export { CloudWatchAdapter } from './cloudwatch-adapter';
export type { CloudWatchOptions, Durability } from './options/cloudwatch-options';
export { isSpoolDir, SPOOL_DIR_RULE } from './options/spool-dir-rule';
export { fillQuery } from './provisioning/fill-query';
export {
  PROVISIONING_FILES,
  provisioningFile,
  type ProvisioningFileName,
} from './provisioning/provisioning-file';
export {
  SAVED_QUERIES,
  type SavedQuery,
  type SavedQueryParameter,
} from './provisioning/saved-queries';
export type { CloudWatchCredentials, CloudWatchCredentialsProvider } from './service/send';
